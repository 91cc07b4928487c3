/** What the tests of this service have in common. */
@NullMarked
package org.ecoplan.indicator.testdata;

import org.jspecify.annotations.NullMarked;
