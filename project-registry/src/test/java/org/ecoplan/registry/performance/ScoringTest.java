package org.ecoplan.registry.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ecoplan.registry.project.ScaleItem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScoringTest {
  private static final Weights WEIGHTS = new Weights(10, 50, 30, 10);

  @Test
  void theDataScoreMoneyScaleAndTime() {
    Facts facts =
        new Facts(
            new BigDecimal("200.00"),
            new BigDecimal("150.00"),
            List.of(scale("管网", "10", "5"), scale("泵站", "2", "3")),
            4,
            3);

    List<FormRow> rows = new Scoring(WEIGHTS).rows(facts, Map.of());

    assertThat(row(rows, "execution").score()).isEqualByComparingTo("7.5");
    // 产出 50 分 is 12.5 for each of four 二级指标; the quantities share theirs.
    assertThat(row(rows, "scale:管网/km").score()).isEqualByComparingTo("3.13");
    assertThat(row(rows, "scale:泵站/km").score()).isEqualByComparingTo("6.25");
    assertThat(row(rows, "timeliness").score()).isEqualByComparingTo("9.38");
    assertThat(row(rows, "timeliness").explanation()).contains("4 个", "3 个");
    assertThat(row(rows, "quality").isOpen()).isTrue();
    assertThat(row(rows, "quality").manual()).isTrue();
  }

  @Test
  void whatTheDataDoNotTellIsNeverASilentZero() {
    Facts nothing =
        new Facts(BigDecimal.ZERO, BigDecimal.ZERO, List.of(scale("管网", "10", null)), 0, 0);

    List<FormRow> rows = new Scoring(WEIGHTS).rows(nothing, Map.of());

    assertThat(rows).allMatch(FormRow::manual).allMatch(FormRow::isOpen);
    assertThat(row(rows, "execution").explanation()).contains("没有下达资金");
    assertThat(row(rows, "scale:管网/km").explanation()).contains("尚未填报");
  }

  @Test
  void aRowThatDoesNotApplyLeavesItsPointsToTheOthers() {
    Facts facts = new Facts(BigDecimal.TEN, BigDecimal.TEN, List.of(), 0, 0);

    List<FormRow> rows =
        new Scoring(WEIGHTS)
            .rows(
                facts,
                Map.of(
                    "economy", entry("economy", null, false),
                    "society", entry("society", "80", true),
                    "execution", entry("execution", "1", false)));

    assertThat(row(rows, "economy").applicable()).isFalse();
    assertThat(row(rows, "economy").points()).isEqualByComparingTo("0");
    assertThat(row(rows, "society").points()).isEqualByComparingTo("10");
    assertThat(row(rows, "society").score()).isEqualByComparingTo("8");
    assertThat(row(rows, "society").isUnexplained()).isTrue();
    assertThat(row(rows, "execution").score()).isEqualByComparingTo("10");
  }

  @Property
  void theRowsShareAllPointsWhateverTheirNumber(
      @ForAll @IntRange(max = 40) int scaleItems, @ForAll @IntRange(max = 100) int execution) {
    List<ScaleItem> scale =
        IntStream.range(0, scaleItems).mapToObj(index -> scale("项目" + index, "3", "1")).toList();

    List<FormRow> rows =
        new Scoring(new Weights(execution, 100 - execution, 0, 0))
            .rows(new Facts(BigDecimal.TEN, BigDecimal.ONE, scale, 3, 1), Map.of());

    assertThat(rows.stream().map(FormRow::points).reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo("100");
    assertThat(rows)
        .allMatch(row -> row.score() == null || row.score().compareTo(row.points()) <= 0);
  }

  @Test
  void gradesBeginAtTheirBounds() {
    assertThat(PerformanceForm.gradeOf(new BigDecimal("90.00"))).isEqualTo("优");
    assertThat(PerformanceForm.gradeOf(new BigDecimal("89.99"))).isEqualTo("良");
    assertThat(PerformanceForm.gradeOf(new BigDecimal("60"))).isEqualTo("中");
    assertThat(PerformanceForm.gradeOf(new BigDecimal("59.99"))).isEqualTo("差");
  }

  @Test
  void weightsAreAHundredTogether() {
    assertThatThrownBy(() -> new Weights(10, 50, 30, 5)).hasMessageContaining("95");
  }

  private static ScaleItem scale(String item, String planned, @Nullable String done) {
    return new ScaleItem(
        item, new BigDecimal(planned), done == null ? null : new BigDecimal(done), "km");
  }

  private static Entry.Signed entry(String key, @Nullable String degree, boolean applicable) {
    return new Entry.Signed(
        new Entry(
            key,
            null,
            null,
            null,
            degree == null ? null : new BigDecimal(degree),
            applicable,
            null),
        "manager",
        Instant.EPOCH);
  }

  private static FormRow row(List<FormRow> rows, String key) {
    return rows.stream().filter(row -> row.key().equals(key)).findFirst().orElseThrow();
  }
}
