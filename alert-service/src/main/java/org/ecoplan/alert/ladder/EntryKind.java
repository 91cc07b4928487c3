package org.ecoplan.alert.ladder;

import org.ecoplan.alert.rule.Words;

/** What can be written into a file. */
public enum EntryKind {
  /** The system reminded the units when the alert was raised. */
  REMINDED("提醒", "Reminded"),
  /** The system proposes the next step with evidence and a draft; nothing formal has happened. */
  PROPOSED("建议", "Proposed"),
  /** The plan office took a step, under a document number. */
  ISSUED("发出", "Issued"),
  /** The plan office did not take the proposed step; the waiting begins anew. */
  DECLINED("不予采纳", "Declined"),
  /** A unit concerned answered. */
  REPLIED("回复", "Replied"),
  /** The unit got more time to reply. */
  EXTENDED("延期", "Extended"),
  /** A step was taken back. */
  REVERSED("撤销", "Reversed"),
  /** The cause is gone; nothing changes any more. */
  CLOSED("归档", "Closed"),
  /** The cause came back within the window: the same file goes on. */
  REOPENED("重新启用", "Reopened");

  private final String zh;
  private final String en;

  EntryKind(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** What people call it. */
  public Words words() {
    return new Words(zh, en);
  }
}
