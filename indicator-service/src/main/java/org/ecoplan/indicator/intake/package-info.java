/** How facts come in: uploaded files and single entries. */
@NullMarked
package org.ecoplan.indicator.intake;

import org.jspecify.annotations.NullMarked;
