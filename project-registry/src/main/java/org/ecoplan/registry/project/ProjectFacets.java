package org.ecoplan.registry.project;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many projects each further choice would show. A facet is counted without its own filter, so
 * that the other values of a chosen column can be seen too.
 *
 * @param total the projects that all filters together find
 * @param region by the region of a responsible unit, the {@link Facet#MOST} most frequent
 * @param unit by any unit for which the filter of the same name finds a project, likewise; a
 *     project counts for several, so that each count is the length of the list under that unit
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
    @Schema(
            maxItems = Facet.MOST,
            description =
                "责任单位所在地区，只列项目最多的 50 个 / Regions of responsible units, the 50 with the most projects.")
        List<FacetCount> region,
    @Schema(
            maxItems = Facet.MOST,
            description =
                "任一责任单位，含单位组成员，只列项目最多的 50 个"
                    + " / Any responsible unit, members of groups too, the 50 with the most projects.")
        List<FacetCount> unit,
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
        counts.getOrDefault(Facet.REGION, List.of()),
        counts.getOrDefault(Facet.UNIT, List.of()),
        counts.getOrDefault(Facet.OVERDUE, List.of()),
        counts.getOrDefault(Facet.LATE, List.of()));
  }
}
