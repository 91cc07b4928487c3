package org.ecoplan.indicator.lint;

/** The kinds of contradiction (docs/DOMAIN.md, section Indicators, Plan lint). */
public enum LintRule {
  WEAKER_THAN_BASELINE("目标弱于基线"),
  DIFFERENT_VALUES("同一数量在两处承诺不同"),
  SHARE_ABOVE_100("份额超过 100%"),
  NUMBERING_GAP("编号不连续"),
  PARTS_DO_NOT_ADD_UP("分区域目标与总目标不相容"),
  PUBLISHED_VERDICT("公布结论与公布数值不符");

  private final String zh;

  LintRule(String zh) {
    this.zh = zh;
  }

  /** The word people read. */
  public String zh() {
    return zh;
  }
}
