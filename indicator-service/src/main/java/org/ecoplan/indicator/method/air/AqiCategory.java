package org.ecoplan.indicator.method.air;

/** The six classes of air quality (HJ 633-2012, table 2). */
public enum AqiCategory {
  EXCELLENT("一级", "优", 50),
  GOOD("二级", "良", 100),
  LIGHT("三级", "轻度污染", 150),
  MODERATE("四级", "中度污染", 200),
  HEAVY("五级", "重度污染", 300),
  SEVERE("六级", "严重污染", Integer.MAX_VALUE);

  private final String level;
  private final String zh;
  private final int most;

  AqiCategory(String level, String zh, int most) {
    this.level = level;
    this.zh = zh;
    this.most = most;
  }

  /** The class of an index. */
  public static AqiCategory of(int aqi) {
    for (AqiCategory category : values()) {
      if (aqi <= category.most) {
        return category;
      }
    }
    throw new IllegalStateException("the last class has no end");
  }

  public String level() {
    return level;
  }

  public String zh() {
    return zh;
  }

  /** The highest index of the class. */
  int most() {
    return most;
  }
}
