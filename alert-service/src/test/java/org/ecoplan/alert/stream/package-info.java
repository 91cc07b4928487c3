/** Tests of notices. */
@NullMarked
package org.ecoplan.alert.stream;

import org.jspecify.annotations.NullMarked;
