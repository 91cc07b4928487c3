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
  NOT_TODAY("ALT-1202", 422, "只能写入当天的巡检结果", "Only today's sweep can be written"),
  /** Too many subjects times days: a longer step or a shorter range will do. */
  REPLAY_TOO_LARGE("ALT-1203", 422, "回放范围过大", "The replay is too large"),
  /** The alert is of a kind that never climbs the ladder. */
  NO_FILE("ALT-1301", 404, "这条预警没有督办档案", "The alert has no file"),
  /** Its cause is gone: the file is kept as it is. */
  FILE_CLOSED("ALT-1302", 409, "档案已归档", "The file is closed"),
  /** Nobody decides what the system has not proposed with evidence. */
  NOTHING_PROPOSED("ALT-1303", 409, "没有待决定的建议", "Nothing is proposed"),
  /** A step that the configuration requires would be passed over. */
  STEP_NOT_NEXT("ALT-1304", 422, "不能跳过规定的步骤", "A required step would be skipped"),
  /** The reminder is no formal step: nothing to extend or take back. */
  NO_FORMAL_STEP("ALT-1305", 409, "尚未发出正式措施", "No formal step has been taken"),
  /** Nobody decides about the own unit. */
  UNIT_CONCERNED("ALT-1306", 403, "责任单位须回避", "The unit concerned does not decide"),
  /** The file has no notice yet, or that entry is none. */
  NO_NOTICE("ALT-1307", 404, "没有通知文书", "No such notice"),
  /** No rule in force has this code. */
  RULE_NOT_FOUND("ALT-1401", 404, "没有这条规则", "No such rule"),
  /** No webhook has this id. */
  WEBHOOK_NOT_FOUND("ALT-1501", 404, "没有这个回调", "No such webhook"),
  /** Nothing is sent to this machine, its neighbours, or private networks unless configured. */
  ADDRESS_NOT_ALLOWED("ALT-1502", 422, "不允许的回调地址", "Address not allowed"),
  /** This person has no such subscription. */
  SUBSCRIPTION_NOT_FOUND("ALT-1503", 404, "没有这个订阅", "No such subscription"),
  /** Mail goes to a real server here. */
  NO_MAIL_SINK("ALT-1504", 404, "未启用本地收信箱", "There is no mail sink"),
  /** The webhook's log has no such delivery. */
  DELIVERY_NOT_FOUND("ALT-1505", 404, "没有这次投递", "No such delivery"),
  /** Only what was tried in vain as often as allowed is sent again by hand. */
  DELIVERY_NOT_DEAD("ALT-1506", 409, "投递尚未失败", "The delivery is not dead"),
  /** The caller has no letter with this id in the console. */
  LETTER_NOT_FOUND("ALT-1507", 404, "没有这封站内信", "No such letter"),
  /** It sends nothing any more: a webhook is made anew rather than mended. */
  WEBHOOK_STOPPED("ALT-1508", 409, "回调已停用", "The webhook is stopped"),
  /** The expression does not parse or does not fit the facts. */
  EXPRESSION_MISFORMED("ALT-1601", 422, "表达式有误", "Misformed expression"),
  /** The plan office wrote no such rule or version, or none that is in force. */
  USER_RULE_NOT_FOUND("ALT-1602", 404, "没有这条自定义规则", "No such user rule");

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
