/**
 * Real servers without an installation: started, watched and stopped as children of this process.
 */
@NullMarked
package org.ecoplan.embedded;

import org.jspecify.annotations.NullMarked;
