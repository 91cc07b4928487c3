package org.ecoplan.indicator.method;

/** How well the source of a clause is known. */
public enum Confidence {
  /** Read in the official document. */
  D("读过正式文本"),
  /** Reproduced against officially published figures. */
  E("与公布数值一致"),
  /** An independent public source agrees. */
  S("有独立公开来源佐证"),
  /** From memory: the official text is owed. */
  M("凭记忆，待核对正式文本"),
  /** Ours, because no public rule is known. */
  OURS("没有公开规定，由本系统约定");

  private final String zh;

  Confidence(String zh) {
    this.zh = zh;
  }

  /** The words people read. */
  public String zh() {
    return zh;
  }

  /** Whether an auditor should check it against the text before relying on it. */
  public boolean isOwed() {
    return this == M || this == OURS;
  }
}
