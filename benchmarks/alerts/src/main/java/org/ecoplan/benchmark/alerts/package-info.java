/** How fast a country is swept, rules of users are asked, and an event is on a screen. */
@NullMarked
package org.ecoplan.benchmark.alerts;

import org.jspecify.annotations.NullMarked;
