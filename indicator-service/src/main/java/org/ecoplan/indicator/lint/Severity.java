package org.ecoplan.indicator.lint;

/** How much a contradiction matters. */
public enum Severity {
  /** Both cannot be true, or a share cannot be so large. */
  ERROR("错误"),
  /** A binding promise is weaker than what was reached, or two places differ. */
  WARNING("警告"),
  /** Worth a look. */
  NOTE("提示");

  private final String zh;

  Severity(String zh) {
    this.zh = zh;
  }

  /** The word people read. */
  public String zh() {
    return zh;
  }
}
