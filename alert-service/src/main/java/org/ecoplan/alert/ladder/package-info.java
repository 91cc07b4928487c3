/**
 * The escalation ladder: reminder by the system, every formal step by a person, on file for good.
 */
@NullMarked
package org.ecoplan.alert.ladder;

import org.jspecify.annotations.NullMarked;
