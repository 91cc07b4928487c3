/** The indicator series that projects serve, and the late projects behind a lagging indicator. */
@NullMarked
package org.ecoplan.registry.serving;

import org.jspecify.annotations.NullMarked;
