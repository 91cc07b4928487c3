/** What the services tell each other: state-carrying events, one record per kind of aggregate. */
@NullMarked
package org.ecoplan.events;

import org.jspecify.annotations.NullMarked;
