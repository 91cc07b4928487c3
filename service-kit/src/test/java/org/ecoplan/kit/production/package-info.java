@NullMarked
package org.ecoplan.kit.production;

import org.jspecify.annotations.NullMarked;
