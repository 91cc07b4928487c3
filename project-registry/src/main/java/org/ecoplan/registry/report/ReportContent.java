package org.ecoplan.registry.report;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.ecoplan.registry.problem.RegistryProblem;
import org.ecoplan.registry.project.FieldChange;
import org.ecoplan.registry.project.FieldChanges;
import org.ecoplan.registry.request.Bounds;
import org.jspecify.annotations.Nullable;

/**
 * What a monthly report says, as a merge patch leaves it.
 *
 * @param reasons why it has not started, or is halted
 * @param progress what was built
 * @param progressPercent 0 to 100, two decimals
 * @param quantity what was built in the end, as a quantity
 * @param effect what it is good for
 */
@Schema(
    name = "ReportContent",
    examples =
        """
        {"progress":"主体结构封顶，设备安装过半","progressPercent":62.5,"problems":"电力增容待批",
        "nextSteps":"12月完成设备调试"}""")
record ReportContent(
    @Nullable String reasons,
    @Nullable String progress,
    @Nullable BigDecimal progressPercent,
    @Nullable String quantity,
    @Nullable String effect,
    @Nullable String problems,
    @Nullable String nextSteps) {
  private static final int LONGEST = 4_000;
  private static final BigDecimal COMPLETE = BigDecimal.valueOf(100);
  private static final int PERCENT_DECIMALS = 2;

  static final ReportContent EMPTY = new ReportContent(null, null, null, null, null, null, null);

  /**
   * Content that can be kept.
   *
   * @throws DomainProblem {@link KitProblem#INVALID} naming the field
   */
  ReportContent {
    Bounds.requireText("reasons", reasons, LONGEST);
    Bounds.requireText("progress", progress, LONGEST);
    Bounds.requireText("quantity", quantity, LONGEST);
    Bounds.requireText("effect", effect, LONGEST);
    Bounds.requireText("problems", problems, LONGEST);
    Bounds.requireText("nextSteps", nextSteps, LONGEST);
    if (progressPercent != null
        && (progressPercent.signum() < 0
            || progressPercent.compareTo(COMPLETE) > 0
            || progressPercent.stripTrailingZeros().scale() > PERCENT_DECIMALS)) {
      throw DomainProblem.of(KitProblem.INVALID, "进度应在 0 到 100 之间，最多两位小数")
          .field("progressPercent", "不可用的值", "0..100");
    }
  }

  /**
   * Lets only content through that says what the stage asks for.
   *
   * @throws DomainProblem {@link RegistryProblem#REPORT_INCOMPLETE} naming what is missing
   */
  void requireComplete(Stage stage) {
    switch (stage) {
      case NOT_STARTED -> require("reasons", "未开工或停工的原因", reasons);
      case UNDER_CONSTRUCTION -> {
        require("progress", "形象进度", progress);
        require("progressPercent", "进度百分比", progressPercent);
      }
      case COMPLETED -> {
        require("quantity", "完成的工程量", quantity);
        require("effect", "取得的成效", effect);
      }
    }
  }

  /** What this says otherwise than the report did before. */
  List<FieldChange> changesFrom(ReportContent before) {
    FieldChanges changes = new FieldChanges();
    Map<String, @Nullable Object> then = before.byField();
    byField().forEach((field, now) -> changes.field(field, then.get(field), now));
    return changes.found();
  }

  private Map<String, @Nullable Object> byField() {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("reasons", reasons);
    fields.put("progress", progress);
    fields.put("progressPercent", progressPercent);
    fields.put("quantity", quantity);
    fields.put("effect", effect);
    fields.put("problems", problems);
    fields.put("nextSteps", nextSteps);
    return fields;
  }

  private static void require(String field, String what, @Nullable Object value) {
    if (value == null || value.toString().isBlank()) {
      throw DomainProblem.of(RegistryProblem.REPORT_INCOMPLETE, "缺少" + what)
          .field(field, "缺少", what);
    }
  }
}
