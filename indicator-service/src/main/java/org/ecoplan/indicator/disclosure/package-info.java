/** What everybody may read without login: published evaluations. */
@NullMarked
package org.ecoplan.indicator.disclosure;

import org.jspecify.annotations.NullMarked;
