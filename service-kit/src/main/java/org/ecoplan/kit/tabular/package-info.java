/** Tables that people upload: reading them and reporting each bad cell by file, row and column. */
@NullMarked
package org.ecoplan.kit.tabular;

import org.jspecify.annotations.NullMarked;
