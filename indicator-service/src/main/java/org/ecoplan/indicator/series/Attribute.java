package org.ecoplan.indicator.series;

/** How strongly an indicator binds its government. */
public enum Attribute {
  /** 约束性: missing it fails the assessment. */
  BINDING("约束性"),
  /** 指导性 (elsewhere 预期性): reported, not decisive. */
  GUIDING("指导性"),
  /** The source does not state it. */
  UNSTATED("原文未写明");

  private final String zh;

  Attribute(String zh) {
    this.zh = zh;
  }

  /** The word a plan prints. */
  public String zh() {
    return zh;
  }
}
