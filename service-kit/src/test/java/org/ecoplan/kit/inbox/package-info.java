@NullMarked
package org.ecoplan.kit.inbox;

import org.jspecify.annotations.NullMarked;
