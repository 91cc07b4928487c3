/** Responsible units (责任单位), unit groups and their members. */
@NullMarked
package org.ecoplan.registry.unit;

import org.jspecify.annotations.NullMarked;
