/** Files told apart by their content. */
@NullMarked
package org.ecoplan.registry.file;

import org.jspecify.annotations.NullMarked;
