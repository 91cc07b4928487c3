/** What the tests share: a clock, the data of Liuzhou, the API as different people call it. */
@NullMarked
package org.ecoplan.registry.testdata;

import org.jspecify.annotations.NullMarked;
