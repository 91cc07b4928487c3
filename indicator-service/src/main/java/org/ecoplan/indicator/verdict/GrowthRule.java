package org.ecoplan.indicator.verdict;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Progress of a growth target (docs/DOMAIN.md, section Indicators, Verdict).
 *
 * <p>With time share s = (t − t_b)/(t_T − t_b) and progress R = (v − b)/(T − b): the target met is
 * {@code MET_EARLY} ({@code MET} at the final year); before the final year R ≥ s+δ is {@code
 * AHEAD}, |R−s| &lt; δ {@code ON_SCHEDULE}, 0 ≤ R ≤ s−δ {@code BEHIND}, R &lt; 0 {@code REGRESSED};
 * at the final year what is not met is {@code NOT_MET}.
 *
 * <p>Decisions compare cross products of exact decimals, so no quotient is ever rounded. Where s
 * &lt; δ a value below the baseline would be both regressed and within δ: it is regressed, since
 * nobody is on schedule who moved away from the target.
 */
public final class GrowthRule {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Bound target;
  private final BigDecimal baseline;
  private final Circumstances circumstances;
  private final int year;

  private GrowthRule(Bound target, BigDecimal baseline, Circumstances circumstances, int year) {
    this.target = target;
    this.baseline = baseline;
    this.circumstances = circumstances;
    this.year = year;
    if (target.value().compareTo(baseline) == 0) {
      throw new IllegalArgumentException("a growth target differs from its baseline");
    }
  }

  /** Judges a year. */
  public static Judgement judge(
      Bound target, BigDecimal baseline, Circumstances circumstances, int year) {
    return new GrowthRule(target, baseline, circumstances, year).judge();
  }

  private Judgement judge() {
    BigDecimal value = circumstances.values().get(year);
    return value == null ? insufficient() : decided(value);
  }

  private Judgement decided(BigDecimal value) {
    Verdict verdict = verdictOf(value);
    BigDecimal margin = target.marginOf(value);
    String unit = circumstances.unit();
    List<String> steps = new ArrayList<>();
    steps.add(origin());
    steps.add(year + " 年全年值 v = " + Amounts.of(value, unit));
    steps.add(
        "完成进度 R = (v − b)/(T − b) = (%s − %s)/(%s − %s) = %s"
            .formatted(
                value.toPlainString(),
                baseline.toPlainString(),
                target.value().toPlainString(),
                baseline.toPlainString(),
                Amounts.percent(value.subtract(baseline), span())));
    steps.add(timeShareInWords());
    steps.add(comparisonInWords(value, verdict));
    steps.add("与目标的距离（好的一侧为正）= " + Amounts.signed(margin, unit));
    return new Judgement(
        Rule.GROWTH_PROGRESS,
        verdict,
        value,
        target,
        margin,
        year
            + " 年 "
            + Amounts.of(value, unit)
            + "，完成进度 "
            + Amounts.percent(value.subtract(baseline), span())
            + "，序时进度 "
            + timeShare()
            + "，"
            + verdict.zh(),
        steps,
        null,
        null);
  }

  private Judgement insufficient() {
    Direction better = target.comparison().better();
    BigDecimal best = circumstances.range().best(better);
    BigDecimal worst = circumstances.range().worst(better);
    boolean last = isFinalYear();
    Verdict bestImaginable = last ? Verdict.MET : Verdict.MET_EARLY;
    Verdict worstImaginable = last ? Verdict.NOT_MET : Verdict.REGRESSED;
    return new MissingValue(circumstances, year)
        .judgement(
            Rule.GROWTH_PROGRESS,
            target,
            origin(),
            MissingCase.of(best, best == null ? bestImaginable : verdictOf(best)),
            MissingCase.of(worst, worst == null ? worstImaginable : verdictOf(worst)));
  }

  private Verdict verdictOf(BigDecimal value) {
    if (target.isMetBy(value)) {
      return isFinalYear() ? Verdict.MET : Verdict.MET_EARLY;
    }
    if (isFinalYear()) {
      return Verdict.NOT_MET;
    }
    if (progressAgainst(value, BigDecimal.ZERO) < 0) {
      return Verdict.REGRESSED;
    }
    BigDecimal delta = circumstances.delta();
    if (progressAgainstTime(value, delta) >= 0) {
      return Verdict.AHEAD;
    }
    return progressAgainstTime(value, delta.negate()) > 0 ? Verdict.ON_SCHEDULE : Verdict.BEHIND;
  }

  /** The sign of R − (s + points/100). */
  private int progressAgainstTime(BigDecimal value, BigDecimal points) {
    // R ⋛ n/d + p/100  ⇔  R · d · 100 ⋛ n · 100 + p · d, since d > 0
    BigDecimal hundredTimesShare = elapsed().multiply(HUNDRED).add(points.multiply(duration()));
    BigDecimal scaled = value.subtract(baseline).multiply(duration()).multiply(HUNDRED);
    return sideOf(scaled, hundredTimesShare);
  }

  /** The sign of R − share. */
  private int progressAgainst(BigDecimal value, BigDecimal share) {
    return sideOf(value.subtract(baseline), share);
  }

  /** The sign of numerator/(T − b) − share, without dividing. */
  private int sideOf(BigDecimal numerator, BigDecimal share) {
    return numerator.compareTo(share.multiply(span())) * span().signum();
  }

  private BigDecimal span() {
    return target.value().subtract(baseline);
  }

  private BigDecimal elapsed() {
    return BigDecimal.valueOf((long) year - circumstances.baselineYear());
  }

  private BigDecimal duration() {
    return BigDecimal.valueOf((long) circumstances.finalYear() - circumstances.baselineYear());
  }

  private boolean isFinalYear() {
    return year >= circumstances.finalYear();
  }

  private String timeShare() {
    return Amounts.percent(elapsed(), duration());
  }

  private String origin() {
    return "基线 b（%d 年）= %s，目标 T（%d 年）%s"
        .formatted(
            circumstances.baselineYear(),
            Amounts.of(baseline, circumstances.unit()),
            circumstances.finalYear(),
            target.printed());
  }

  private String timeShareInWords() {
    return "序时进度 s = (%d − %d)/(%d − %d) = %s，容差 δ = %s 个百分点（本系统设定）"
        .formatted(
            year,
            circumstances.baselineYear(),
            circumstances.finalYear(),
            circumstances.baselineYear(),
            timeShare(),
            circumstances.delta().toPlainString());
  }

  private String comparisonInWords(BigDecimal value, Verdict verdict) {
    String finding =
        switch (verdict) {
          case MET -> "终期年，已满足 " + target.printed();
          case MET_EARLY -> "终期年之前已满足 " + target.printed();
          case NOT_MET -> "终期年，未满足 " + target.printed();
          case AHEAD -> "R ≥ s + δ";
          case ON_SCHEDULE -> "|R − s| < δ";
          case BEHIND -> "0 ≤ R ≤ s − δ";
          case REGRESSED ->
              "R < 0，" + value.toPlainString() + " 比基线 " + baseline.toPlainString() + " 差";
          case TARGET_PENDING, INSUFFICIENT_DATA ->
              throw new IllegalStateException("a growth target with a value is decided");
        };
    return finding + "，因此" + verdict.zh();
  }
}
