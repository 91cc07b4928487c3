/** Tests of reports and their approval. */
@NullMarked
package org.ecoplan.indicator.reporting;

import org.jspecify.annotations.NullMarked;
