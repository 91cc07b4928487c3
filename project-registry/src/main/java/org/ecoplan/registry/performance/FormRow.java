package org.ecoplan.registry.performance;

import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A row of the form.
 *
 * @param level1 一级指标
 * @param level2 二级指标
 * @param level3 三级指标
 * @param points 分值; zero where the row is left out
 * @param score 得分; absent while nobody has scored a manual row
 * @param manual whether a person scores it, because the data do not tell
 * @param explanation how the score came about, or what is missing
 * @param enteredBy who made the entry of a manual row or wrote the deviation
 */
@Schema(name = "PerformanceRow")
record FormRow(
    String key,
    String level1,
    String level2,
    String level3,
    @Nullable String target,
    @Nullable String actual,
    BigDecimal points,
    @Nullable BigDecimal score,
    boolean manual,
    boolean applicable,
    @Nullable String deviation,
    String explanation,
    @Nullable String enteredBy,
    @Nullable Instant enteredAt) {

  /** Whether the form cannot be filed for want of this row's score. */
  boolean isOpen() {
    return applicable && score == null;
  }

  /** Whether the form asks why the target was missed, and nobody has answered. */
  boolean isUnexplained() {
    return score != null
        && score.compareTo(points) < 0
        && (deviation == null || deviation.isBlank());
  }
}
