/** What all benchmarks of a service need: the service itself, as a process with its real API. */
@NullMarked
package org.ecoplan.benchmark;

import org.jspecify.annotations.NullMarked;
