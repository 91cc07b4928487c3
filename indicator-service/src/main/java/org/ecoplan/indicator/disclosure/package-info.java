/**
 * What everybody may read without login: published evaluations, indicators that were made public.
 */
@NullMarked
package org.ecoplan.indicator.disclosure;

import org.jspecify.annotations.NullMarked;
