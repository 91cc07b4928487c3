/** Files that people hand in: told apart by what is in them, opened with care. */
@NullMarked
package org.ecoplan.registry.file;

import org.jspecify.annotations.NullMarked;
