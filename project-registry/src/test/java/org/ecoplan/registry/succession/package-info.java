/** Tests of units that are renamed, merged and split. */
@NullMarked
package org.ecoplan.registry.succession;

import org.jspecify.annotations.NullMarked;
