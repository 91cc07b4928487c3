package org.ecoplan.indicator.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.ecoplan.indicator.assessment.Inputs;
import org.ecoplan.indicator.series.RegionTarget;
import org.ecoplan.indicator.series.Series;
import org.ecoplan.indicator.series.SeriesDossier;
import org.ecoplan.indicator.target.TargetType;
import org.ecoplan.indicator.testdata.Registry;
import org.junit.jupiter.api.Test;

class PlanLintTest {
  private static final Series FOREST =
      Inputs.series("I17", 1, "森林覆盖率", "森林覆盖率", "67.02", TargetType.AT_LEAST, "65");

  @Test
  void aTargetWeakerThanItsBaselineNamesBothAndTheDifference() {
    List<Finding> findings = lint(List.of(dossier(FOREST)));

    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).rule()).isEqualTo(LintRule.WEAKER_THAN_BASELINE);
    assertThat(findings.get(0).severity()).isEqualTo(Severity.WARNING);
    assertThat(findings.get(0).arithmetic()).isEqualTo("65 − 67.02 = -2.02 个百分点");
    assertThat(findings.get(0).places())
        .extracting(Finding.Place::says)
        .containsExactly("2020 年基线 67.02%", "2025 年目标 ≥65");
  }

  @Test
  void theTextAndTheTableMayNotPromiseDifferently() {
    List<Finding> findings =
        lint(
            List.of(dossier(FOREST)),
            text("森林覆盖率（正文）", "65.02", "第三章第一节"),
            text("绿色矿山建成率", "80", "专栏3"),
            text("绿色矿山建成率", "100", "第三章第一节"));

    assertThat(findings)
        .filteredOn(one -> one.rule() == LintRule.DIFFERENT_VALUES)
        .extracting(Finding::arithmetic)
        .containsExactly("65 ≠ 65.02，相差 0.02 个百分点", "80 ≠ 100，相差 20.0 个百分点");
  }

  @Test
  void aShareAboveAHundredCannotBe() {
    List<Finding> findings = lint(List.of(), text("收集率", "100.5", "第四章"));

    assertThat(findings)
        .singleElement()
        .satisfies(one -> assertThat(one.severity()).isEqualTo(Severity.ERROR))
        .satisfies(one -> assertThat(one.arithmetic()).isEqualTo("100.5% > 100%"));
  }

  @Test
  void gapsInNumberingAreNamed() {
    List<Finding> findings =
        lint(
            List.of(
                dossier(Inputs.series("I1-1", 1, "甲", "甲", "1", TargetType.AT_LEAST, "2")),
                dossier(Inputs.series("I1-3", 1, "甲", "丙", "1", TargetType.AT_LEAST, "2")),
                dossier(Inputs.series("I3", 3, "乙", "乙", "1", TargetType.AT_LEAST, "2"))));

    assertThat(findings)
        .extracting(one -> one.places().get(0).says())
        .containsExactly("没有第 2 项", "没有 I1-2");
  }

  @Test
  void aShareOfTheWholeLiesBetweenThoseOfItsParts() {
    Series rural = Inputs.series("I14", 1, "治理率", "治理率", "3.54", TargetType.AT_LEAST, "25");

    assertThat(lint(List.of(withRegions(rural, "20", "30")))).isEmpty();
    assertThat(lint(List.of(withRegions(rural, "30", "40"))))
        .extracting(Finding::arithmetic)
        .containsExactly("总目标 25 不在分区域目标 30～40 之间，加权平均不可能得到");
  }

  private static List<Finding> lint(List<SeriesDossier> dossiers, TextTarget... texts) {
    return PlanLint.of(Registry.plan145("LZ-145"), dossiers, List.of(texts), List.of());
  }

  private static SeriesDossier dossier(Series series) {
    return new SeriesDossier(series, List.of(), List.of());
  }

  private static SeriesDossier withRegions(Series series, String first, String second) {
    return new SeriesDossier(
        series,
        List.of(),
        List.of(),
        List.of(
            new RegionTarget("I14", "450202", 2025, new BigDecimal(first), "%", "专栏8"),
            new RegionTarget("I14", "450203", 2025, new BigDecimal(second), "%", "专栏8")),
        List.of());
  }

  private static TextTarget text(String name, String value, String source) {
    return new TextTarget(
        name,
        TextTarget.Sign.AT_LEAST,
        new BigDecimal(value),
        "%",
        2025,
        source,
        Instant.parse("2024-06-01T00:00:00Z"));
  }
}
