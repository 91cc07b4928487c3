/** Time passes: once a day every subject is judged anew; any date can be simulated. */
@NullMarked
package org.ecoplan.alert.sweep;

import org.jspecify.annotations.NullMarked;
