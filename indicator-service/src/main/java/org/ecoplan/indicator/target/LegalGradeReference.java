package org.ecoplan.indicator.target;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A class of a standard for a pollutant and a statistic, as plans are transcribed: {@code
 * GB3095:CLASS2:CO:24H_P95}.
 *
 * @param standard such as {@code GB3095}
 * @param gradeClass {@code CLASS1} or {@code CLASS2}
 * @param pollutant such as {@code PM10}
 * @param averaging {@code ANNUAL}, {@code 24H_P95}, {@code 24H_P98} or {@code MDA8_P90}
 */
public record LegalGradeReference(
    String standard, String gradeClass, String pollutant, String averaging) {

  static final String EXPECTED = "例如 GB3095:CLASS2:PM10:ANNUAL";

  /**
   * Reads a reference and checks that the limit table has it.
   *
   * @throws IllegalArgumentException with a Chinese sentence otherwise
   */
  static LegalGradeReference parse(@Nullable String text) {
    List<String> parts = text == null ? List.of() : List.of(text.split(":", -1));
    if (parts.size() != 4) {
      throw new IllegalArgumentException("标准等级写法不对，" + EXPECTED);
    }
    LegalGradeReference reference =
        new LegalGradeReference(parts.get(0), parts.get(1), parts.get(2), parts.get(3));
    if (!LimitTable.national().knows(reference)) {
      throw new IllegalArgumentException("限值表中没有“" + text + "”，" + EXPECTED);
    }
    return reference;
  }

  /** The reference in the form it was read from. */
  public String text() {
    return String.join(":", standard, gradeClass, pollutant, averaging);
  }

  String inWords() {
    return "%s %s（%s，%s）"
        .formatted(
            standard.equals("GB3095") ? "GB 3095" : standard,
            gradeClass.equals("CLASS1") ? "一级" : "二级",
            pollutant,
            statisticInWords());
  }

  /**
   * The averaging time whose limit the statistic is held against: HJ 663-2013 evaluates yearly
   * percentiles of daily values against the 24 h limit, and of daily maximum 8 h means against the
   * 8 h limit.
   */
  String limitPeriod() {
    return switch (averaging) {
      case "ANNUAL" -> "annual";
      case "24H_P95", "24H_P98" -> "24h";
      case "MDA8_P90" -> "mda8";
      default -> averaging;
    };
  }

  String statisticInWords() {
    return switch (averaging) {
      case "ANNUAL" -> "年平均";
      case "24H_P95" -> "24 小时平均第 95 百分位数";
      case "24H_P98" -> "24 小时平均第 98 百分位数";
      case "MDA8_P90" -> "日最大 8 小时滑动平均第 90 百分位数";
      default -> averaging;
    };
  }

  boolean isPercentile() {
    return averaging.contains("_P");
  }
}
