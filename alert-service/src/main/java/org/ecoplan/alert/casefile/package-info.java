/**
 * The alert as a file: one open for each rule and subject, raised, updated, resolved, acknowledged.
 */
@NullMarked
package org.ecoplan.alert.casefile;

import org.jspecify.annotations.NullMarked;
