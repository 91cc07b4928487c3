package org.ecoplan.alert.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecoplan.events.SeriesState;
import org.ecoplan.events.SeriesState.SectionResult;

/**
 * A water section (断面) whose latest result is worse than the class it has to keep (GB 3838-2002).
 * Silent where results are not told.
 */
public final class SectionBelowClass implements Rule<SeriesState> {
  static final String CODE = "SECTION_BELOW_CLASS";

  private static final Map<String, Integer> RANKS =
      Map.of("I", 1, "II", 2, "III", 3, "IV", 4, "V", 5, "WORSE_THAN_V", 6);

  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          CODE,
          1,
          new Words("断面水质不达标", "Section below class"),
          new Words(
              "监测断面最近一期水质劣于目标类别；之后一期达标后自动解除。",
              "The latest result of a water section is worse than its class; closes when a later one"
                  + " keeps it."),
          Severity.CRITICAL);

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public Class<SeriesState> factType() {
    return SeriesState.class;
  }

  @Override
  public List<Finding> examine(SeriesState series, LocalDate date) {
    List<SectionResult> sections = series.sections();
    return sections == null
        ? List.of()
        : sections.stream()
            .filter(section -> rank(section.foundClass()) > rank(section.targetClass()))
            .map(section -> finding(series, section))
            .toList();
  }

  @Override
  public Words whyGone(SeriesState series, String subject, LocalDate date) {
    Optional<SectionResult> section =
        Optional.ofNullable(series.sections()).stream()
            .flatMap(List::stream)
            .filter(result -> subject.endsWith(part(result)))
            .findFirst();
    return section
        .map(
            result ->
                new Words(
                    "%s 水质为%s，达到目标%s"
                        .formatted(
                            result.period(), zh(result.foundClass()), zh(result.targetClass())),
                    "Class %s in %s keeps the target %s"
                        .formatted(result.foundClass(), result.period(), result.targetClass())))
        .orElseGet(() -> new Words("已没有该断面的结果", "There is no result of the section any more"));
  }

  private static Finding finding(SeriesState series, SectionResult section) {
    return new Finding(
        CODE,
        DESCRIPTION.version(),
        series.planCode(),
        series.aggregateId() + part(section),
        section.name() + "断面",
        DESCRIPTION.severity(),
        null,
        new ConcernedUnits(section.units(), section.units()),
        new Words(
            "%s断面 %s 水质为%s，劣于目标%s。"
                .formatted(
                    section.name(),
                    section.period(),
                    zh(section.foundClass()),
                    zh(section.targetClass())),
            "Section %s was class %s in %s, worse than its target %s."
                .formatted(
                    section.name(), section.foundClass(), section.period(), section.targetClass())),
        new EvidenceList("GB 3838-2002")
            .add("时段", "Period", section.period())
            .add("目标类别", "Target class", zh(section.targetClass()))
            .add("实际类别", "Found class", zh(section.foundClass()))
            .toList());
  }

  private static int rank(String waterClass) {
    Integer rank = RANKS.get(waterClass);
    if (rank == null) {
      throw new IllegalArgumentException("unknown water class " + waterClass);
    }
    return rank;
  }

  private static String zh(String waterClass) {
    return waterClass.equals("WORSE_THAN_V") ? "劣Ⅴ类" : waterClass + " 类";
  }

  private static String part(SectionResult section) {
    return "#section-" + section.code();
  }
}
