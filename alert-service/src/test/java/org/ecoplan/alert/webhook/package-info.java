/** Tests of notices. */
@NullMarked
package org.ecoplan.alert.webhook;

import org.jspecify.annotations.NullMarked;
