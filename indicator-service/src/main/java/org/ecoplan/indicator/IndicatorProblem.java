package org.ecoplan.indicator;

import org.ecoplan.kit.problem.ProblemCode;

/** What this service refuses, with codes that never change their meaning. */
public enum IndicatorProblem implements ProblemCode {
  PLAN_UNKNOWN("IND-1001", 404, "没有这个规划", "Unknown plan"),
  SERIES_UNKNOWN("IND-1002", 404, "没有这个指标序列", "Unknown series"),
  EVALUATION_UNKNOWN("IND-1003", 404, "没有这次评估", "Unknown evaluation"),
  REPORT_UNKNOWN("IND-1004", 404, "没有这份填报", "Unknown report"),
  IMPORT_KIND_UNKNOWN("IND-1101", 404, "没有这种导入", "Unknown kind of import"),
  IMPORT_REFUSED("IND-1102", 422, "导入文件有错误", "Import refused"),
  OBSERVATION_INVALID("IND-1201", 422, "观测值不符合要求", "Invalid observation"),
  ASSIGNED_TARGET_INVALID("IND-1202", 422, "下达目标不符合要求", "Invalid assigned target"),
  CORRECTION_WITHOUT_REASON("IND-1203", 422, "更正需要说明理由", "A correction needs a reason"),
  REPORT_STEP_NOT_ALLOWED("IND-1204", 409, "填报的当前状态不允许这一步", "Step not allowed in this state"),
  DEFINITION_CHANGE_INVALID("IND-1205", 422, "口径改变不符合要求", "Invalid change of definition"),
  YEAR_OUTSIDE_PLAN("IND-1301", 422, "评估年不在规划期内", "Year outside the plan"),
  AS_OF_IN_FUTURE("IND-1302", 422, "截至时间在未来", "As-of instant in the future"),
  NOTHING_TO_EVALUATE("IND-1303", 422, "规划没有指标序列", "Plan without series"),
  ALREADY_PUBLISHED("IND-1304", 409, "评估已经公布", "Evaluation already published"),
  STEP_NOT_ALLOWED("IND-1305", 409, "评估的当前状态不允许这一步", "Step not allowed in this state"),
  YEAR_NOT_BEGUN("IND-1306", 422, "评估年尚未开始", "Year has not begun"),
  TEMPLATE_UNUSABLE("IND-1307", 422, "模板无法使用", "Template unusable"),
  NOTHING_TO_DISCLOSE("IND-1308", 422, "规划没有可公开的指标", "Nothing to make public"),
  POINT_UNKNOWN("IND-1401", 404, "没有这个监测点", "Unknown monitoring point"),
  POINT_EXISTS("IND-1402", 409, "监测点已存在", "Monitoring point exists"),
  POINT_INVALID("IND-1403", 422, "监测点不符合要求", "Invalid monitoring point"),
  RECORDS_REFUSED("IND-1411", 422, "监测记录有错误", "Records refused"),
  RECORDS_CONTRADICT("IND-1412", 422, "监测记录与已有记录不同", "Records contradict what is known"),
  DUST_DAY_INVALID("IND-1421", 422, "沙尘日不符合要求", "Invalid dust day"),
  FIGURE_BINDING_INVALID("IND-1431", 422, "序列与计算值不能绑定", "Invalid binding of a figure"),
  FORMULA_UNKNOWN("IND-1441", 404, "没有这个公式", "Unknown formula"),
  CALCULATION_INVALID("IND-1442", 422, "计算的输入不符合要求", "Invalid inputs of a calculation");

  private final String code;
  private final int status;
  private final String titleZh;
  private final String titleEn;

  IndicatorProblem(String code, int status, String titleZh, String titleEn) {
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
