/** Tests of the synthetic content, without any service. */
@NullMarked
package org.ecoplan.local.demo;

import org.jspecify.annotations.NullMarked;
