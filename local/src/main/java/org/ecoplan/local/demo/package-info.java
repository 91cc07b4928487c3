/** Synthetic content over the real plan, the same on every machine, and how it is entered. */
@NullMarked
package org.ecoplan.local.demo;

import org.jspecify.annotations.NullMarked;
