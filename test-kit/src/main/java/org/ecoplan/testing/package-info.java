/** What the tests of the services share: real servers, signed tokens, the house rules. */
@NullMarked
package org.ecoplan.testing;

import org.jspecify.annotations.NullMarked;
