@NullMarked
package org.ecoplan.embedded;

import org.jspecify.annotations.NullMarked;
