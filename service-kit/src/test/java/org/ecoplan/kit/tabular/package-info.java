@NullMarked
package org.ecoplan.kit.tabular;

import org.jspecify.annotations.NullMarked;
