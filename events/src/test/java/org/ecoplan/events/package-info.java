/** Holds the contract between services: old samples, new readers, schemas. */
@NullMarked
package org.ecoplan.events;

import org.jspecify.annotations.NullMarked;
