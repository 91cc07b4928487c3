/** How soon a screen can be read, and whether it stays where it is. */
@NullMarked
package org.ecoplan.benchmark.console;

import org.jspecify.annotations.NullMarked;
