/** Tests of the escalation ladder. */
@NullMarked
package org.ecoplan.alert.ladder;

import org.jspecify.annotations.NullMarked;
