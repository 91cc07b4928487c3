@NullMarked
package org.ecoplan.kit.store;

import org.jspecify.annotations.NullMarked;
