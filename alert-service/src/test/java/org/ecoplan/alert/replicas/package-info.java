/** Two replicas of the packaged service, as processes of their own. */
@NullMarked
package org.ecoplan.alert.replicas;

import org.jspecify.annotations.NullMarked;
