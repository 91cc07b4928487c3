@NullMarked
package org.ecoplan.kit.wire;

import org.jspecify.annotations.NullMarked;
