/** The yearly self-evaluation of what a project's money achieved (绩效自评表). */
@NullMarked
package org.ecoplan.registry.performance;

import org.jspecify.annotations.NullMarked;
