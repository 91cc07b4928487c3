package org.ecoplan.registry.performance;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * 绩效自评表 of a project and year.
 *
 * @param leadUnit 主管部门
 * @param state {@code DRAFT} follows the data, {@code FILED} stays as it was filed
 * @param allocatedYuan 全年预算数
 * @param paidYuan 全年执行数
 * @param total the score so far, of 100
 * @param openRows rows that somebody has to score before the form can be filed
 * @param grade 优, 良, 中, 差; absent while rows are open
 */
@Schema(name = "PerformanceForm")
record PerformanceForm(
    String planCode,
    String projectCode,
    String projectName,
    @Nullable String leadUnit,
    int year,
    State state,
    Weights weights,
    BigDecimal allocatedYuan,
    BigDecimal paidYuan,
    List<FormRow> rows,
    BigDecimal total,
    int openRows,
    @Nullable String grade,
    @Nullable String filedBy,
    @Nullable Instant filedAt,
    long version) {

  private static final BigDecimal EXCELLENT = BigDecimal.valueOf(90);
  private static final BigDecimal GOOD = BigDecimal.valueOf(80);
  private static final BigDecimal FAIR = BigDecimal.valueOf(60);

  /** Where the form stands. */
  @Schema(name = "PerformanceState")
  enum State {
    /** 填报中. */
    DRAFT,
    /** 已报送. */
    FILED
  }

  PerformanceForm {
    rows = List.copyOf(rows);
  }

  static BigDecimal totalOf(List<FormRow> rows) {
    return rows.stream()
        .map(FormRow::score)
        .map(score -> score == null ? BigDecimal.ZERO : score)
        .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
  }

  /** Grade of a whole score. Source: 财预〔2020〕10号, 绩效评价结果 (90, 80, 60). */
  static String gradeOf(BigDecimal total) {
    if (total.compareTo(EXCELLENT) >= 0) {
      return "优";
    }
    if (total.compareTo(GOOD) >= 0) {
      return "良";
    }
    return total.compareTo(FAIR) >= 0 ? "中" : "差";
  }
}
