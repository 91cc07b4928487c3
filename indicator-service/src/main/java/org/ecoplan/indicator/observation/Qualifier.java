package org.ecoplan.indicator.observation;

import java.util.Arrays;
import java.util.stream.Collectors;

/** How exactly an observation says what its series measures. */
public enum Qualifier {
  /** The value of the series itself. */
  VALUE("数值"),
  /** The source gives a lower bound (不低于), no value. */
  AT_LEAST("不低于"),
  /** The source gives an upper bound (不高于), no value. */
  AT_MOST("不高于"),
  /** The source gives a round figure (约). */
  ABOUT("约"),
  /** The source speaks of it without a number that fits the series. */
  TEXT("只有文字"),
  /** A mean over counties, not the city's own value. */
  COUNTY_MEAN("县域均值"),
  /** A rank that was counted from a printed order. */
  COUNTED_FROM_ORDER("由排序数出"),
  /** For qualitative series: a signed finding that the target is kept. */
  CONFORMS("签署：符合"),
  /** For qualitative series: a signed finding that the target is not kept. */
  DOES_NOT_CONFORM("签署：不符合");

  private final String zh;

  Qualifier(String zh) {
    this.zh = zh;
  }

  /** The word people read. */
  public String zh() {
    return zh;
  }

  /** Whether an observation with this word is a number that may be judged. */
  public boolean isExact() {
    return this == VALUE;
  }

  /** Whether it is a signed finding about a qualitative target. */
  public boolean isFinding() {
    return this == CONFORMS || this == DOES_NOT_CONFORM;
  }

  /** All words, for messages. */
  public static String expected() {
    return Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "));
  }
}
