package org.ecoplan.indicator.verdict;

/** The rules by which verdicts are reached, each with the version a proof cites. */
public enum Rule {
  /** Progress from the baseline to the target, against the share of time that has passed. */
  GROWTH_PROGRESS("增长类：完成进度与序时进度比较"),
  /** The year's value against a bound that holds for it. */
  BOUND("限值类：当年值与目标值比较"),
  /** The year's value against the legal limit in force. */
  LEGAL_LIMIT("标准类：当年值与现行标准限值比较"),
  /** The year's value against the target that a higher authority assigned for it. */
  ASSIGNED_BOUND("下达类：当年值与当年下达值比较"),
  /** A finding that a person signed with evidence. */
  SIGNED_FINDING("定性类：以签署的结论为准");

  /** Counts up when a rule's arithmetic changes; part of what an evaluation seals. */
  public static final String VERSION = "1.0";

  private final String zh;

  Rule(String zh) {
    this.zh = zh;
  }

  /** What the rule does, for readers of a proof. */
  public String zh() {
    return zh;
  }
}
