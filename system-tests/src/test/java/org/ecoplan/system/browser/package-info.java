/** The console and the public pages as people use them, in a real browser. */
@NullMarked
package org.ecoplan.system.browser;

import org.jspecify.annotations.NullMarked;
