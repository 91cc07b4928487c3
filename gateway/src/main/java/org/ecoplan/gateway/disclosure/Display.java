package org.ecoplan.gateway.disclosure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a reader wants the pages.
 *
 * @param english whether the site's own words are English; what was published stays as it was
 *     written
 * @param large whether everything is large (适老化)
 * @param address of the page, with its question
 */
public record Display(boolean english, boolean large, String address) {

  static final String LANGUAGE = "lang";
  static final String SIZE = "size";
  static final String ENGLISH = "en";
  static final String CHINESE = "zh";
  static final String LARGE = "large";
  static final String NORMAL = "normal";

  private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");
  private static final BigDecimal YUAN_PER_WAN = BigDecimal.valueOf(10_000);
  private static final String NONE = "--";

  /** The site's words in the reader's language. */
  public String t(String zh, String en) {
    return english ? en : zh;
  }

  /** The language of the site's words, for the page's head. */
  public String language() {
    return english ? "en" : "zh-CN";
  }

  /** The classes of the page. */
  public String look() {
    return large ? "public large" : "public";
  }

  /** This page in the other language. */
  public String otherLanguage() {
    return with(LANGUAGE, english ? CHINESE : ENGLISH);
  }

  /** This page in the other size. */
  public String otherSize() {
    return with(SIZE, large ? NORMAL : LARGE);
  }

  private String with(String name, String value) {
    String[] parts = address.split("\\?", 2);
    String kept =
        Arrays.stream(parts.length < 2 ? new String[0] : parts[1].split("&"))
            .filter(part -> !part.isEmpty() && !part.startsWith(name + "="))
            .map(part -> part + "&")
            .collect(Collectors.joining());
    return parts[0] + "?" + kept + name + "=" + value;
  }

  /** An amount of yuan as 万元, with two decimals and thousands. */
  public String wan(@Nullable BigDecimal yuan) {
    return yuan == null
        ? NONE
        : format("#,##0.00").format(yuan.divide(YUAN_PER_WAN, 2, RoundingMode.HALF_UP));
  }

  /** The same to the yuan, for who wants it exactly. */
  public String yuan(@Nullable BigDecimal yuan) {
    return yuan == null ? NONE : format("#,##0.##").format(yuan) + t(" 元", " yuan");
  }

  private static DecimalFormat format(String pattern) {
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
  }

  /** The day in the city that a moment fell on; a day stays as it is. */
  public String day(@Nullable String moment) {
    if (moment == null) {
      return NONE;
    }
    return moment.contains("T")
        ? OffsetDateTime.parse(moment).atZoneSameInstant(CITY).toLocalDate().toString()
        : moment;
  }

  /** A text, or the mark for none. */
  public String shown(@Nullable Object value) {
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    return value == null ? NONE : value.toString();
  }
}
