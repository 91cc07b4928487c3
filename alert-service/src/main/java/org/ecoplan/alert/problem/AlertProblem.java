package org.ecoplan.alert.problem;

import org.ecoplan.kit.problem.ProblemCode;

/** What this service refuses, beside what every service refuses. Codes never change meaning. */
public enum AlertProblem implements ProblemCode {
  /** No alert has this id. */
  ALERT_NOT_FOUND("ALT-1001", 404, "没有这条预警", "No such alert"),
  /** Its cause is gone: there is nothing left to acknowledge. */
  ALREADY_RESOLVED("ALT-1101", 409, "预警已解除", "Alert already resolved"),
  /** Somebody else was first; their name and note stand. */
  ALREADY_ACKNOWLEDGED("ALT-1102", 409, "预警已有人确认", "Alert already acknowledged"),
  /** One sweep at a time over all replicas. */
  SWEEP_RUNNING("ALT-1201", 409, "巡检正在进行", "A sweep is running"),
  /** On another day than today other things are late: that can be simulated, not written. */
  NOT_TODAY("ALT-1202", 422, "只能写入当天的巡检结果", "Only today's sweep can be written");

  private final String code;
  private final int status;
  private final String titleZh;
  private final String titleEn;

  AlertProblem(String code, int status, String titleZh, String titleEn) {
    this.code = code;
    this.status = status;
    this.titleZh = titleZh;
    this.titleEn = titleEn;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String titleZh() {
    return titleZh;
  }

  @Override
  public String titleEn() {
    return titleEn;
  }
}
