/** What a past or coming stretch of time looks like to the rules, without writing anything. */
@NullMarked
package org.ecoplan.alert.replay;

import org.jspecify.annotations.NullMarked;
