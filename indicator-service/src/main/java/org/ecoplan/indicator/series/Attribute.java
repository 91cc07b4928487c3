package org.ecoplan.indicator.series;

/** How strongly an indicator binds its government. */
public enum Attribute {
  /** 约束性: missing it fails the assessment. */
  BINDING("约束性", "binding"),
  /** 指导性 (elsewhere 预期性): reported, not decisive. */
  GUIDING("指导性", "guiding"),
  /** The source does not state it. */
  UNSTATED("原文未写明", "not stated");

  private final String zh;
  private final String en;

  Attribute(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** The word a plan prints. */
  public String zh() {
    return zh;
  }

  /** The same in English. */
  public String en() {
    return en;
  }
}
