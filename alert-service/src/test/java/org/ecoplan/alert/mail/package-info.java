/** Tests of notices. */
@NullMarked
package org.ecoplan.alert.mail;

import org.jspecify.annotations.NullMarked;
