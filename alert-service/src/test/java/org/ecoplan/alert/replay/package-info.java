/** Tests of replays. */
@NullMarked
package org.ecoplan.alert.replay;

import org.jspecify.annotations.NullMarked;
