/** An evaluation in the forms an authority files: CSV and xlsx; JSON is the API itself. */
@NullMarked
package org.ecoplan.indicator.export;

import org.jspecify.annotations.NullMarked;
