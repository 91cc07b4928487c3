package org.ecoplan.indicator.target;

/** The six kinds of target (docs/DOMAIN.md, section Indicators). */
public enum TargetKind {
  GROWTH("增长"),
  LIMIT("保持或限值"),
  LEGAL_GRADE("标准等级"),
  ASSIGNED("上级下达"),
  QUALITATIVE("定性"),
  LEVEL("无基线");

  private final String zh;

  TargetKind(String zh) {
    this.zh = zh;
  }

  /** The word people read. */
  public String zh() {
    return zh;
  }
}
