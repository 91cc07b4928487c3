package org.ecoplan.alert.ladder;

import org.ecoplan.alert.rule.Words;

/** A step of the escalation ladder (docs/DOMAIN.md, section Words). */
public enum Step {
  /** 提醒: the only step that the system takes by itself. */
  REMINDER("提醒", "Reminder"),
  /** 通报: the delay is made known to all units. */
  CIRCULAR("通报", "Circular"),
  /** 预警: a formal warning to the unit. */
  WARNING("预警", "Warning"),
  /** 约谈: the unit's head is called in. */
  INTERVIEW("约谈", "Interview"),
  /** 提请问责: accountability is asked for. */
  ACCOUNTABILITY("提请问责", "Accountability referral");

  private final String zh;
  private final String en;

  Step(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** What people call it. */
  public Words words() {
    return new Words(zh, en);
  }
}
