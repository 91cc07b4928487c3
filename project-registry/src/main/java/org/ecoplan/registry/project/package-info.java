/** The project aggregate: facts, lifecycle, history, and the event that tells its whole state. */
@NullMarked
package org.ecoplan.registry.project;

import org.jspecify.annotations.NullMarked;
