package org.ecoplan.indicator.target;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A class of a standard for an item and what it is measured as, as plans are transcribed: {@code
 * GB3095:CLASS2:CO:24H_P95}, {@code GB3838:CLASS3:NH3N:RIVER}, {@code HJ640:GRADE3:REGION:DAY}.
 *
 * @param standard {@code GB3095}, {@code GB3838} or {@code HJ640}
 * @param gradeClass {@code CLASS1} and {@code CLASS2} of air, to {@code CLASS5} of water, {@code
 *     GRADE1} to {@code GRADE4} of noise
 * @param pollutant such as {@code PM10}, the item of water, or {@code REGION} and {@code ROAD}
 * @param averaging of air {@code ANNUAL}, {@code 24H_P95}, {@code 24H_P98} or {@code MDA8_P90}; of
 *     water {@code RIVER} or {@code LAKE}; of noise {@code DAY} or {@code NIGHT}
 */
public record LegalGradeReference(
    String standard, String gradeClass, String pollutant, String averaging) {

  static final String EXPECTED =
      "例如 GB3095:CLASS2:PM10:ANNUAL、GB3838:CLASS3:NH3N:RIVER、HJ640:GRADE3:REGION:DAY";

  private static final Map<String, String> STATISTICS =
      Map.of(
          "ANNUAL", "年平均",
          "24H_P95", "24 小时平均第 95 百分位数",
          "24H_P98", "24 小时平均第 98 百分位数",
          "MDA8_P90", "日最大 8 小时滑动平均第 90 百分位数",
          "RIVER", "河流",
          "LAKE", "湖库",
          "DAY", "昼间",
          "NIGHT", "夜间");

  private static final Map<String, String> GRADES =
      Map.of(
          "GB3095:CLASS1", "一级",
          "GB3095:CLASS2", "二级",
          "GB3838:CLASS1", "Ⅰ类",
          "GB3838:CLASS2", "Ⅱ类",
          "GB3838:CLASS3", "Ⅲ类",
          "GB3838:CLASS4", "Ⅳ类",
          "GB3838:CLASS5", "Ⅴ类");

  private static final List<String> NOISE_GRADES = List.of("一级", "二级", "三级", "四级");
  private static final Map<String, String> NOISE = Map.of("REGION", "区域环境噪声", "ROAD", "道路交通噪声");

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
    if (LimitTable.national().unit(reference).isEmpty()) {
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
            standard.replaceFirst("^(GB|HJ)", "$1 "),
            gradeInWords(),
            NOISE.getOrDefault(pollutant, pollutant),
            statisticInWords());
  }

  private String gradeInWords() {
    return Optional.ofNullable(GRADES.get(standard + ":" + gradeClass))
        .orElseGet(
            () -> NOISE_GRADES.get(Integer.parseInt(gradeClass.substring("GRADE".length())) - 1));
  }

  /**
   * What the limit table calls it. HJ 663-2013 evaluates yearly percentiles of daily values against
   * the 24 h limit, and of daily maximum 8 h means against the 8 h limit.
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
    return STATISTICS.getOrDefault(averaging, averaging);
  }

  boolean isPercentile() {
    return averaging.contains("_P");
  }
}
