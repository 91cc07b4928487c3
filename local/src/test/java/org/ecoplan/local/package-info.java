@NullMarked
package org.ecoplan.local;

import org.jspecify.annotations.NullMarked;
