package org.ecoplan.registry.project;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many projects each further choice would show. A facet is counted without its own filter, so
 * that the other values of a chosen column can be seen too.
 *
 * @param total the projects that all filters together find
 */
@Schema(name = "ProjectFacets")
record ProjectFacets(
    long total,
    List<FacetCount> category,
    List<FacetCount> state,
    List<FacetCount> subcategory,
    List<FacetCount> leadUnit,
    List<FacetCount> endYear,
    List<FacetCount> tag,
    List<FacetCount> place,
    List<FacetCount> overdue,
    List<FacetCount> late) {

  static ProjectFacets of(long total, Map<Facet, List<FacetCount>> counts) {
    return new ProjectFacets(
        total,
        counts.getOrDefault(Facet.CATEGORY, List.of()),
        counts.getOrDefault(Facet.STATE, List.of()),
        counts.getOrDefault(Facet.SUBCATEGORY, List.of()),
        counts.getOrDefault(Facet.LEAD_UNIT, List.of()),
        counts.getOrDefault(Facet.END_YEAR, List.of()),
        counts.getOrDefault(Facet.TAG, List.of()),
        counts.getOrDefault(Facet.PLACE, List.of()),
        counts.getOrDefault(Facet.OVERDUE, List.of()),
        counts.getOrDefault(Facet.LATE, List.of()));
  }
}
