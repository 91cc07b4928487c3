package org.ecoplan.gateway.problem;

/** The gateway's own refusals. The services' refusals pass through as they are. */
public enum GatewayProblem {
  /** The part could not be reached: nothing has happened, trying again is safe. */
  PART_UNAVAILABLE("GTW-1001", 503, "系统的一部分暂时不可用", "A part is unavailable"),
  /** The part was reached and did not answer: whether it did the work is not known. */
  NO_ANSWER("GTW-1002", 504, "系统的一部分没有应答", "A part did not answer"),
  NOT_SAME_ORIGIN("GTW-1003", 403, "请求不是从本站发出的", "Not sent from this site"),
  UNAUTHENTICATED("GTW-1401", 401, "尚未登录", "Not authenticated"),
  NOT_FOUND("GTW-1404", 404, "没有这个地址", "No such address"),
  METHOD_NOT_ALLOWED("GTW-1405", 405, "此地址不支持这种操作", "Method not allowed"),
  TOO_LARGE("GTW-1413", 413, "上传内容过大", "Content too large"),
  BAD_REQUEST("GTW-1400", 400, "请求无法理解", "Bad request"),
  INTERNAL("GTW-1500", 500, "网关内部错误", "Internal error");

  private final String code;
  private final int status;
  private final String titleZh;
  private final String titleEn;

  GatewayProblem(String code, int status, String titleZh, String titleEn) {
    this.code = code;
    this.status = status;
    this.titleZh = titleZh;
    this.titleEn = titleEn;
  }

  /** The stable code a client can branch on. */
  public String code() {
    return code;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  String title() {
    return titleZh + " / " + titleEn;
  }

  /** The gateway's word for a bare HTTP status, as the framework raises it. */
  static GatewayProblem ofStatus(int status) {
    return switch (status) {
      case 401 -> UNAUTHENTICATED;
      case 404 -> NOT_FOUND;
      case 405 -> METHOD_NOT_ALLOWED;
      case 413 -> TOO_LARGE;
      default -> status < 500 ? BAD_REQUEST : INTERNAL;
    };
  }
}
