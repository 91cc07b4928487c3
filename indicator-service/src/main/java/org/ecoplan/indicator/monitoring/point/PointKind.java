package org.ecoplan.indicator.monitoring.point;

/** What is measured at a point. */
public enum PointKind {
  /** 空气自动站: hourly concentrations of the six pollutants. */
  AIR_STATION("空气自动站"),
  /** 地表水断面: samples of the items of GB 3838-2002. */
  RIVER_SECTION("地表水断面"),
  /** 集中式饮用水水源: the same, with the supplementary items and the abstraction. */
  DRINKING_WATER_SOURCE("饮用水水源"),
  /** 区域声环境网格. */
  NOISE_GRID("区域噪声网格"),
  /** 道路交通噪声点: its weight is the length of road it stands for. */
  NOISE_ROAD("道路交通噪声点");

  private final String zh;

  PointKind(String zh) {
    this.zh = zh;
  }

  /** The word people read. */
  public String zh() {
    return zh;
  }

  /** Whether its records are of hours; all others are samples of a day. */
  public boolean isHourly() {
    return this == AIR_STATION;
  }
}
