/** Tests of rule settings. */
@NullMarked
package org.ecoplan.alert.setting;

import org.jspecify.annotations.NullMarked;
