/**
 * What is open where, for how long, and who was quick: by unit, project, rule, severity, age, step.
 */
@NullMarked
package org.ecoplan.alert.overview;

import org.jspecify.annotations.NullMarked;
