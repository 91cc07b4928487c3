package org.ecoplan.registry.performance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecoplan.registry.project.ScaleItem;
import org.jspecify.annotations.Nullable;

/**
 * Makes the rows of a form out of the data and of what people enter. The points of a first-level
 * indicator are divided equally among its second-level ones, and theirs among the rows; a row that
 * does not apply leaves its points to the others. Source of the form: 财政部 《项目支出绩效评价管理办法》
 * (财预〔2020〕10号).
 */
final class Scoring {
  static final String EXECUTION = "execution";
  private static final String OUTPUT = "产出指标";
  private static final String BENEFIT = "效益指标";
  private static final BigDecimal ALL = BigDecimal.valueOf(100);
  private static final int CENTS = 2;

  private final Weights weights;

  Scoring(Weights weights) {
    this.weights = weights;
  }

  /** The rows in the order of the form. */
  List<FormRow> rows(Facts facts, Map<String, Entry.Signed> entries) {
    List<FormRow> rows = new ArrayList<>();
    rows.addAll(group(weights.execution(), List.of(execution(facts)), entries));
    rows.addAll(group(weights.output(), output(facts), entries));
    rows.addAll(
        group(
            weights.benefit(),
            List.of(
                Indicator.manual("economy", BENEFIT, "经济效益指标", "经济效益"),
                Indicator.manual("society", BENEFIT, "社会效益指标", "社会效益"),
                Indicator.manual("ecology", BENEFIT, "生态效益指标", "生态效益"),
                Indicator.manual("sustainability", BENEFIT, "可持续影响指标", "可持续影响")),
            entries));
    rows.addAll(
        group(
            weights.satisfaction(),
            List.of(Indicator.manual("satisfaction", "满意度指标", "服务对象满意度指标", "服务对象满意度")),
            entries));
    return rows;
  }

  private static Indicator execution(Facts facts) {
    BigDecimal degree = percent(facts.paidYuan(), facts.allocatedYuan());
    return new Indicator(
        EXECUTION,
        "预算执行",
        "预算执行率",
        "全年执行数与全年预算数之比",
        "100%",
        degree == null ? null : degree.toPlainString() + "%",
        degree,
        degree == null
            ? "当年没有下达资金，无法计算执行率，由填报人评定"
            : "支付 %s 元 ÷ 下达 %s 元".formatted(facts.paidYuan(), facts.allocatedYuan()));
  }

  private static List<Indicator> output(Facts facts) {
    List<Indicator> found = new ArrayList<>();
    facts.scale().forEach(item -> found.add(quantity(item)));
    if (found.isEmpty()) {
      found.add(Indicator.manual("quantity", OUTPUT, "数量指标", "完成数量"));
    }
    found.add(Indicator.manual("quality", OUTPUT, "质量指标", "质量达标情况"));
    found.add(timeliness(facts));
    found.add(Indicator.manual("cost", OUTPUT, "成本指标", "成本控制情况"));
    return found;
  }

  private static Indicator quantity(ScaleItem item) {
    BigDecimal done = item.doneQuantity();
    BigDecimal degree = done == null ? null : percent(done, item.plannedQuantity());
    return new Indicator(
        "scale:" + item.item() + "/" + item.unit(),
        OUTPUT,
        "数量指标",
        item.item(),
        quantity(item.plannedQuantity(), item.unit()),
        done == null ? null : quantity(done, item.unit()),
        degree,
        degree == null
            ? done == null ? "建设规模的完成量尚未填报，由填报人评定" : "计划量为零，无法计算，由填报人评定"
            : "建设规模：累计完成 ÷ 计划");
  }

  private static Indicator timeliness(Facts facts) {
    BigDecimal degree =
        percent(
            BigDecimal.valueOf(facts.milestonesInTime()),
            BigDecimal.valueOf(facts.milestonesDue()));
    return new Indicator(
        "timeliness",
        OUTPUT,
        "时效指标",
        "里程碑按期完成率",
        "100%",
        degree == null ? null : degree.toPlainString() + "%",
        degree,
        degree == null
            ? "当年没有到期的里程碑，由填报人评定"
            : "当年到期里程碑 %d 个，按期完成 %d 个".formatted(facts.milestonesDue(), facts.milestonesInTime()));
  }

  private static List<FormRow> group(
      int points, List<Indicator> indicators, Map<String, Entry.Signed> entries) {
    Map<String, List<Indicator>> applicable =
        indicators.stream()
            .filter(indicator -> applies(indicator, entries))
            .collect(
                Collectors.groupingBy(Indicator::level2, LinkedHashMap::new, Collectors.toList()));
    Map<String, BigDecimal> pointsOf = new LinkedHashMap<>();
    List<BigDecimal> ofLevel2 = divided(BigDecimal.valueOf(points), applicable.size());
    for (List<Indicator> level2 : applicable.values()) {
      List<BigDecimal> ofRows = divided(ofLevel2.remove(0), level2.size());
      level2.forEach(indicator -> pointsOf.put(indicator.key(), ofRows.remove(0)));
    }
    return indicators.stream()
        .map(
            indicator ->
                row(indicator, pointsOf.get(indicator.key()), entries.get(indicator.key())))
        .toList();
  }

  /** Only what people score can be left out: the data speak for themselves. */
  private static boolean applies(Indicator indicator, Map<String, Entry.Signed> entries) {
    Entry.Signed signed = entries.get(indicator.key());
    return indicator.degree() != null || signed == null || signed.entry().applicable();
  }

  private static FormRow row(
      Indicator indicator, @Nullable BigDecimal points, Entry.@Nullable Signed signed) {
    boolean manual = indicator.degree() == null;
    Entry entry = signed == null ? null : signed.entry();
    BigDecimal degree = manual && entry != null ? entry.degree() : indicator.degree();
    BigDecimal score = points == null || degree == null ? null : score(points, degree);
    return new FormRow(
        indicator.key(),
        indicator.level1(),
        indicator.level2(),
        entry == null || entry.name() == null ? indicator.level3() : entry.name(),
        manual && entry != null && entry.target() != null ? entry.target() : indicator.target(),
        manual && entry != null && entry.actual() != null ? entry.actual() : indicator.actual(),
        points == null ? BigDecimal.ZERO.setScale(CENTS) : points,
        score,
        manual,
        points != null,
        entry == null ? null : entry.deviation(),
        explanation(indicator, points, degree, score),
        signed == null ? null : signed.by(),
        signed == null ? null : signed.at());
  }

  private static String explanation(
      Indicator indicator,
      @Nullable BigDecimal points,
      @Nullable BigDecimal degree,
      @Nullable BigDecimal score) {
    if (points == null) {
      return "不适用，分值由同一一级指标的其他行分担";
    }
    return degree == null || score == null
        ? indicator.reason()
        : "%s；完成度 %s%%，%s 分 × 完成度（最高 100%%）= %s 分"
            .formatted(indicator.reason(), degree.toPlainString(), points, score);
  }

  private static BigDecimal score(BigDecimal points, BigDecimal degree) {
    return points.multiply(degree.min(ALL)).divide(ALL, CENTS, RoundingMode.HALF_UP);
  }

  /** Equal parts in hundredths of a point; the last one takes what is left over. */
  private static List<BigDecimal> divided(BigDecimal whole, int parts) {
    List<BigDecimal> found = new ArrayList<>();
    if (parts == 0) {
      return found;
    }
    BigDecimal each = whole.divide(BigDecimal.valueOf(parts), CENTS, RoundingMode.DOWN);
    for (int part = 1; part < parts; part++) {
      found.add(each);
    }
    found.add(whole.subtract(each.multiply(BigDecimal.valueOf(parts - 1L))).setScale(CENTS));
    return found;
  }

  private static @Nullable BigDecimal percent(BigDecimal part, BigDecimal whole) {
    return whole.signum() <= 0
        ? null
        : part.max(BigDecimal.ZERO).movePointRight(2).divide(whole, CENTS, RoundingMode.HALF_UP);
  }

  private static String quantity(BigDecimal value, String unit) {
    return value.stripTrailingZeros().toPlainString() + " " + unit;
  }
}
