/** What lists show, as files: xlsx, CSV and JSON, written row by row. */
@NullMarked
package org.ecoplan.registry.export;

import org.jspecify.annotations.NullMarked;
