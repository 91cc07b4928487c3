/**
 * An evaluation as an official document (docx), after GB/T 9704-2012, from an editable template.
 */
@NullMarked
package org.ecoplan.indicator.document;

import org.jspecify.annotations.NullMarked;
