/** Tests of the official document. */
@NullMarked
package org.ecoplan.indicator.document;

import org.jspecify.annotations.NullMarked;
