package org.ecoplan.indicator.method.water;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The classes of surface water, best first (GB 3838-2002, 3; 环办〔2011〕22号 for the status). */
public enum WaterClass {
  I(0, "Ⅰ", "优"),
  II(1, "Ⅱ", "优"),
  III(2, "Ⅲ", "良好"),
  IV(3, "Ⅳ", "轻度污染"),
  V(4, "Ⅴ", "中度污染"),
  WORSE_THAN_V(5, "劣Ⅴ", "重度污染");

  private final int column;
  private final String zh;
  private final String status;

  WaterClass(int column, String zh, String status) {
    this.column = column;
    this.zh = zh;
    this.status = status;
  }

  /** Its place among the limits of the standard, from 0 for class I. */
  public int column() {
    return column;
  }

  static WaterClass ofColumn(int column) {
    return values()[column];
  }

  public String zh() {
    return zh;
  }

  /** The status of a section of this class. */
  public String status() {
    return status;
  }

  /** Whether it is this class or a better one. */
  public boolean isAtLeast(WaterClass target) {
    return compareTo(target) <= 0;
  }

  /** The worst of some classes, absent where there is none. */
  static Optional<WaterClass> worst(List<WaterClass> classes) {
    return classes.stream().max(Comparator.naturalOrder());
  }
}
