package org.ecoplan.alert.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.alert.testdata.EvaluationBuilder.anEvaluation;
import static org.ecoplan.alert.testdata.ProjectBuilder.aProject;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecoplan.alert.testdata.EvaluationBuilder;
import org.ecoplan.events.ProjectState;
import org.ecoplan.events.SeriesState;
import org.ecoplan.events.SeriesState.SectionResult;
import org.ecoplan.events.TaskState;
import org.ecoplan.events.TaskState.Summary;
import org.ecoplan.events.UnitRef;
import org.ecoplan.kit.tabular.CsvFile;
import org.ecoplan.kit.tabular.CsvRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Liuzhou's plan and Liucheng's work plans as they were printed, against the rules that ship. */
class RealFactsTest {
  private static final Path LIUZHOU = Path.of("..", "data", "liuzhou");

  @Test
  void theSteelworksAre331DaysLateWithFourDepartmentsAndTheEnterpriseNamed() throws IOException {
    // Given LT-01 as printed, and 60 % reported
    CsvRow project = only(rows("projects.csv"), "code", "LT-01");
    CsvRow printed = only(rows("project_milestones.csv"), "project_code", "LT-01");
    ProjectState state =
        aProject()
            .units(project.list("responsible_units"))
            .milestone(m -> m.due(text(printed, "due_date")).progress("60", "2024-11-26"))
            .build();
    LocalDate today = LocalDate.of(2024, 11, 26);

    // When
    Finding finding = new MilestoneOverdue(new Lateness(180)).examine(state, today).get(0);

    // Then
    assertThat(ChronoUnit.DAYS.between(finding.since(), today)).isEqualTo(331);
    assertThat(finding.severity()).isEqualTo(Severity.CRITICAL);
    assertThat(finding.message().zh()).contains("应于 2023-12-31 完成", "进度 60%");
    assertThat(finding.units().printed())
        .containsExactly("市生态环境局", "市发展改革委", "市工业和信息化局", "市交通运输局", "广西柳州钢铁集团有限公司");
  }

  @ParameterizedTest
  @CsvSource({
    // 11月底前, 2024年12月10日前, 全年 and 年底前; one deadline of the 81 is a rule without a date.
    "2024-11-30, 0",
    "2024-12-01, 1",
    "2024-12-10, 1",
    "2024-12-11, 2",
    "2024-12-31, 2",
    "2025-01-01, 80"
  })
  void theCountysTasksAreLateFromTheDayAfterTheirPrintedDeadline(LocalDate day, int late)
      throws IOException {
    TaskOverdue rule = new TaskOverdue(new Lateness(180));

    assertThat(
            rows("county_tasks.csv").stream().flatMap(row -> rule.examine(task(row), day).stream()))
        .hasSize(late);
  }

  @Test
  void aQuarterOfAirQualityIsNoBreachOfAYearsTarget() {
    // 2023-Q1 of I05-1 is a partial year: the evaluation says so instead of judging it.
    EvaluatedPlan plan =
        new EvaluatedPlan(anEvaluation().binding("I05-1", "INSUFFICIENT_DATA").build(), Map.of());
    LocalDate april = LocalDate.of(2023, 4, 20);

    assertThat(new IndicatorInBreach().examine(plan, april)).isEmpty();
    assertThat(new IndicatorBehind().examine(plan, april)).isEmpty();
    assertThat(new ObservationMissing().examine(plan, april)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"2024-07-31, 0", "2024-08-01, 1"})
  void theCountysHalfYearSummaryIsMissingOnTheFirstOfAugust(LocalDate day, int missing)
      throws IOException {
    // Given LC24-W56 半年与年度总结报送, of which nothing was handed in
    TaskState asked = task(only(rows("county_tasks.csv"), "code", "LC24-W56"), List.of());

    List<Finding> found = SummaryMissing.halfYear().with(Map.of()).examine(asked, day);

    assertThat(found).hasSize(missing);
    assertThat(found)
        .allSatisfy(finding -> assertThat(finding.units().everyone()).containsExactly("柳城生态环境局"));
  }

  @ParameterizedTest
  @CsvSource({"II, 0", "III, 1", "IV, 11", "V, 11", "WORSE_THAN_V, 11"})
  void theElevenTargetsOfSectionsAreMissedFromTheNextWorseClassOn(String found, int below)
      throws IOException {
    List<SectionResult> results =
        rows("sections.csv").stream()
            .map(
                row ->
                    new SectionResult(
                        text(row, "name") + text(row, "target_class"),
                        text(row, "name"),
                        "2024-10",
                        text(row, "target_class"),
                        found,
                        List.of()))
            .toList();

    assertThat(results).hasSize(11);
    assertThat(new SectionBelowClass().examine(seriesWith(results), LocalDate.of(2024, 11, 26)))
        .hasSize(below);
  }

  private static SeriesState seriesWith(List<SectionResult> results) {
    SeriesState series = EvaluationBuilder.seriesI051();
    return new SeriesState(
        series.planCode(),
        series.code(),
        series.version(),
        series.indicatorNumber(),
        series.indicatorName(),
        series.name(),
        series.unit(),
        series.attribute(),
        series.direction(),
        series.targetKind(),
        series.baseline(),
        series.target(),
        2023,
        results);
  }

  private static TaskState task(CsvRow row) {
    return task(row, null);
  }

  private static TaskState task(CsvRow row, @Nullable List<Summary> summaries) {
    return new TaskState(
        text(row, "plan_code"),
        text(row, "code"),
        1,
        text(row, "section"),
        text(row, "main_task"),
        text(row, "task"),
        row.list("lead_units").stream()
            .map(name -> new UnitRef(name, "COUNTY_DEPARTMENT", true, List.of()))
            .toList(),
        text(row, "deadline_text"),
        row.date("due_date").orElse(null),
        "IN_PROGRESS",
        null,
        null,
        summaries);
  }

  private static String text(CsvRow row, String column) {
    return row.text(column).orElse("");
  }

  private static CsvRow only(List<CsvRow> rows, String column, String value) {
    return rows.stream().filter(row -> text(row, column).equals(value)).findFirst().orElseThrow();
  }

  private static List<CsvRow> rows(String file) throws IOException {
    try (InputStream content = Files.newInputStream(LIUZHOU.resolve(file))) {
      return CsvFile.parse(file, content, Set.of()).rows();
    }
  }
}
