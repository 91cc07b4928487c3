/** What this service refuses, each with a stable code. */
@NullMarked
package org.ecoplan.registry.problem;

import org.jspecify.annotations.NullMarked;
