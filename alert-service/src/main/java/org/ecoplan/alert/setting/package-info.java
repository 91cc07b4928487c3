/** How the rules are set: parameters for a plan or a category, each change a new version. */
@NullMarked
package org.ecoplan.alert.setting;

import org.jspecify.annotations.NullMarked;
