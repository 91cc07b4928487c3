package org.ecoplan.registry.project;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many projects have a value.
 *
 * @param value as the filter of the same name takes it
 */
@Schema(name = "FacetCount")
record FacetCount(String value, long count) {}
