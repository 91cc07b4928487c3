package org.ecoplan.indicator.method.rate;

import java.math.BigDecimal;
import org.ecoplan.indicator.method.Clause;
import org.ecoplan.indicator.method.Outcome;
import org.ecoplan.indicator.method.Ratio;
import org.ecoplan.indicator.method.Shortfall;
import org.ecoplan.indicator.method.Shortfall.Kind;

/**
 * The shares of the plan that are one amount over another, in percent. A part that is larger than
 * its whole is an error of the data and never a share above 100.
 */
public enum Share {
  SEWAGE_TREATED("城镇污水处理率", "污水处理量", "污水排放总量", Clause.SEWAGE_TREATED),
  GARBAGE_HARMLESS("生活垃圾无害化处理率", "无害化处理量", "清运量", Clause.GARBAGE),
  SLUDGE_HARMLESS("污泥无害化处理率", "无害化处置污泥量", "产生污泥量", Clause.SLUDGE),
  RURAL_SEWAGE("农村生活污水治理率", "达标行政村数", "行政村总数", Clause.RURAL_VILLAGE),
  LIVESTOCK_FACILITIES("规模养殖场配套设施比例", "有处理设施的养殖场数", "规模养殖场数", Clause.LIVESTOCK),
  POLLUTED_SITES_SAFE("污染地块安全利用率", "达标再开发面积", "再开发面积", Clause.POLLUTED_SITE),
  FOREST_COVER("森林覆盖率", "森林面积", "土地面积", Clause.FOREST),
  REDLINE("生态保护红线占比", "红线面积", "行政区面积", Clause.REDLINE);

  private static final Ratio HUNDRED = Ratio.of(100, 1);

  private final String zh;
  private final String part;
  private final String whole;
  private final Clause clause;

  Share(String zh, String part, String whole, Clause clause) {
    this.zh = zh;
    this.part = part;
    this.whole = whole;
    this.clause = clause;
  }

  public String zh() {
    return zh;
  }

  /** What the numerator counts. */
  public String part() {
    return part;
  }

  /** What the denominator counts. */
  public String whole() {
    return whole;
  }

  /** The rule that says what is counted. */
  public Clause clause() {
    return clause;
  }

  /** The share in percent, exact; both amounts are in one unit. */
  public Outcome<Ratio> of(BigDecimal numerator, BigDecimal denominator) {
    return percent(part, numerator, whole, denominator, this == POLLUTED_SITES_SAFE);
  }

  static Outcome<Ratio> percent(
      String part,
      BigDecimal numerator,
      String whole,
      BigDecimal denominator,
      boolean nothingIsWhole) {
    if (numerator.signum() < 0 || denominator.signum() < 0) {
      return Outcome.missing(Shortfall.input(part + "和" + whole + "不能为负"));
    }
    if (numerator.compareTo(denominator) > 0) {
      return Outcome.missing(
          Shortfall.input(
              part
                  + " "
                  + numerator.toPlainString()
                  + " 大于"
                  + whole
                  + " "
                  + denominator.toPlainString()
                  + "，比例不能超过 100%"));
    }
    if (denominator.signum() == 0) {
      return nothingIsWhole
          ? Outcome.of(HUNDRED)
          : Outcome.missing(Shortfall.of(Kind.SAMPLES, whole + "大于零的数据", 0, 1));
    }
    return Outcome.of(Ratio.of(numerator).dividedBy(Ratio.of(denominator)).times(HUNDRED));
  }
}
