/** Real projects, tasks and series of Liuzhou as builders, for the tests of every package. */
@NullMarked
package org.ecoplan.alert.testdata;

import org.jspecify.annotations.NullMarked;
