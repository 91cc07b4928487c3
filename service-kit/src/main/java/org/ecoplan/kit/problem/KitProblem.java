package org.ecoplan.kit.problem;

import java.util.Arrays;

/** The errors that every API of the house shares. */
public enum KitProblem implements ProblemCode {
  MALFORMED("KIT-1001", 400, "请求无法读取", "Malformed request"),
  INVALID("KIT-1002", 400, "请求内容不符合要求", "Invalid request"),
  BAD_PAGE_TOKEN("KIT-1003", 400, "翻页标记无效", "Invalid page token"),
  IDEMPOTENCY_KEY_MISSING("KIT-1004", 400, "缺少幂等键", "Idempotency-Key required"),
  UNAUTHENTICATED("KIT-1401", 401, "尚未登录", "Not authenticated"),
  FORBIDDEN("KIT-1403", 403, "没有权限", "Not permitted"),
  NOT_FOUND("KIT-1404", 404, "没有找到", "Not found"),
  METHOD_NOT_ALLOWED("KIT-1405", 405, "不支持此操作", "Method not allowed"),
  NOT_ACCEPTABLE("KIT-1406", 406, "不支持所要求的格式", "Not acceptable"),
  REAL_ENTRIES("KIT-1409", 409, "已有真实填报", "There are real entries"),
  STALE("KIT-1412", 412, "内容已被他人修改", "Changed by somebody else"),
  TOO_LARGE("KIT-1413", 413, "上传内容过大", "Content too large"),
  UNSUPPORTED_MEDIA_TYPE("KIT-1415", 415, "不支持的内容类型", "Unsupported media type"),
  IDEMPOTENCY_KEY_REUSED("KIT-1422", 422, "幂等键已用于另一请求", "Idempotency-Key reused"),
  PRECONDITION_REQUIRED("KIT-1428", 428, "缺少 If-Match", "If-Match required"),
  INTERNAL("KIT-1500", 500, "系统内部错误", "Internal error"),
  UNAVAILABLE("KIT-1503", 503, "服务暂时不可用", "Temporarily unavailable");

  private final String code;
  private final int status;
  private final String titleZh;
  private final String titleEn;

  KitProblem(String code, int status, String titleZh, String titleEn) {
    this.code = code;
    this.status = status;
    this.titleZh = titleZh;
    this.titleEn = titleEn;
  }

  /** The kit's word for a bare HTTP status, as the framework raises it. */
  public static KitProblem ofStatus(int status) {
    return Arrays.stream(values())
        .filter(
            problem -> problem.status == status && problem != MALFORMED && problem != REAL_ENTRIES)
        .findFirst()
        .orElse(status < 500 ? INVALID : INTERNAL);
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
