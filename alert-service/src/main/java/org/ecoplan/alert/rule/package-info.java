/**
 * What counts as late or wrong: one small class for each rule, from facts and a date to findings.
 */
@NullMarked
package org.ecoplan.alert.rule;

import org.jspecify.annotations.NullMarked;
