/** Tests. */
@NullMarked
package org.ecoplan.registry.project;

import org.jspecify.annotations.NullMarked;
