package org.ecoplan.registry.problem;

import org.ecoplan.kit.problem.ProblemCode;

/** What this service refuses, beside what every service refuses. Codes never change meaning. */
public enum RegistryProblem implements ProblemCode {
  /** No plan has this code. */
  PLAN_NOT_FOUND("REG-1001", 404, "没有这个规划", "No such plan"),
  /** The plan has no project with this code. */
  PROJECT_NOT_FOUND("REG-1002", 404, "没有这个项目", "No such project"),
  /** The project has no milestone with this number. */
  MILESTONE_NOT_FOUND("REG-1003", 404, "没有这个里程碑", "No such milestone"),
  /** The project's ledger has no entry with this id. */
  ENTRY_NOT_FOUND("REG-1004", 404, "没有这笔资金记录", "No such ledger entry"),
  /** The plan has no task with this code. */
  TASK_NOT_FOUND("REG-1005", 404, "没有这项任务", "No such task"),
  /** The work plan has no quantified target with this number. */
  WORK_TARGET_NOT_FOUND("REG-1020", 404, "没有这项量化目标", "No such work target"),
  /** The project has no performance form for this year. */
  FORM_NOT_FOUND("REG-1021", 404, "没有该年度的绩效自评表", "No such performance form"),
  /** The project has no document with this number. */
  DOCUMENT_NOT_FOUND("REG-1022", 404, "没有这份材料", "No such document"),
  /** How the project was on that day has not been kept. */
  PAST_NOT_KEPT("REG-1023", 404, "当日的内容没有保存", "Past state not kept"),
  /** No milestone template has this code. */
  TEMPLATE_NOT_FOUND("REG-1024", 404, "没有这个里程碑模板", "No such milestone template"),
  /** A unit is named that nobody has registered. */
  UNIT_UNKNOWN("REG-1006", 422, "没有登记这个单位", "Unknown unit"),
  /** A project with this code is in the plan already. */
  PROJECT_EXISTS("REG-1101", 409, "项目编号已被使用", "Project code taken"),
  /** The lifecycle has no such step from where the project stands. */
  TRANSITION_ILLEGAL("REG-1102", 409, "项目状态不能这样变更", "Illegal transition"),
  /** Submitted or removed projects are not edited. */
  PROJECT_LOCKED("REG-1103", 409, "项目当前状态不允许修改", "Project is locked"),
  /** What the plan has admitted is changed by an approved adjustment, not by its manager. */
  ADJUSTMENT_NEEDED("REG-1104", 409, "入库后须经规划办调整", "Needs an approved adjustment"),
  /** Values of a project, milestone or task that contradict one another. */
  CONTRADICTORY("REG-1105", 422, "内容相互矛盾", "Contradictory values"),
  /** A day that has not come yet cannot have seen anything. */
  IN_THE_FUTURE("REG-1106", 422, "日期晚于今天", "Date in the future"),
  /** Taking back, returning, suspending and removing are explained. */
  REASON_MISSING("REG-1107", 422, "需要说明原因", "Reason required"),
  /** A review admits on seven passed aspects, and refuses with a word. */
  REVIEW_INCOMPLETE("REG-1108", 422, "审查意见不完整", "Review incomplete"),
  /** A submitted project enters the library by its review. */
  REVIEW_NEEDED("REG-1109", 409, "入库须经审查", "Needs a review"),
  /** The month has a report already. */
  REPORT_EXISTS("REG-1110", 409, "该月调度已填报", "Month already reported"),
  /** The report has left the hands of the one who writes it, or is not in those of its reader. */
  REPORT_STATE("REG-1111", 409, "调度当前状态不允许此操作", "Report is in another state"),
  /** What a report has to say at the project's stage is not said. */
  REPORT_INCOMPLETE("REG-1112", 422, "调度内容不完整", "Report incomplete"),
  /** The project has no report for this month. */
  REPORT_NOT_FOUND("REG-1007", 404, "没有该月的调度", "No such monthly report"),
  /** The project has no adjustment with this number. */
  ADJUSTMENT_NOT_FOUND("REG-1008", 404, "没有这项调整申请", "No such adjustment"),
  /** The adjustment is decided or withdrawn. */
  ADJUSTMENT_CLOSED("REG-1113", 409, "调整申请已办结", "Adjustment is closed"),
  /** What the adjustment would change has changed since it was requested. */
  ADJUSTMENT_OUTDATED("REG-1114", 409, "调整的依据已变化", "Adjustment is outdated"),
  /** The year has a performance form already. */
  FORM_EXISTS("REG-1130", 409, "该年度的绩效自评表已建立", "Year already evaluated"),
  /** A filed form stays as it was filed. */
  FORM_FILED("REG-1131", 409, "绩效自评表已报送", "Performance form is filed"),
  /** Rows of the form are not scored, or a missed target is not explained. */
  FORM_INCOMPLETE("REG-1132", 422, "绩效自评表未填完", "Performance form incomplete"),
  /** Only a filed form is reopened. */
  FORM_NOT_FILED("REG-1133", 409, "绩效自评表尚未报送", "Performance form is not filed"),
  /** A file of another type than it says or than is taken, with macros, broken or bloated. */
  DOCUMENT_REFUSED("REG-1140", 422, "不能接收这个文件", "File refused"),
  /** A withdrawn document counts no more. */
  DOCUMENT_WITHDRAWN("REG-1141", 409, "材料已撤回", "Document is withdrawn"),
  /** A payment beyond what was received from the same source. */
  PAID_BEYOND_RECEIVED("REG-1201", 409, "支付超过到位资金", "Paid beyond received"),
  /** More is taken back than was recorded. */
  REVERSAL_TOO_LARGE("REG-1202", 409, "冲销超过原金额", "Reversal beyond the original"),
  /** A reversal is not reversed: record the entry anew. */
  REVERSAL_OF_REVERSAL("REG-1203", 409, "冲销记录不能再冲销", "A reversal cannot be reversed"),
  /** Money is for the units of the project. */
  UNIT_NOT_RESPONSIBLE("REG-1204", 422, "不是项目的责任单位", "Not a responsible unit"),
  /** No import has this name. */
  IMPORT_KIND_UNKNOWN("REG-1301", 404, "没有这种导入", "Unknown kind of import"),
  /** The file has errors, so nothing of it was applied. */
  IMPORT_REFUSED("REG-1302", 422, "文件有错误，未导入", "Import refused"),
  /** Whoever sent the file asked for its import to stop, so nothing of it was applied. */
  IMPORT_STOPPED("REG-1303", 409, "导入已停止", "Import stopped"),
  /** An act between units that its kind, its units or its day do not allow. */
  SUCCESSION_CONTRADICTORY("REG-1040", 422, "单位变更内容不对", "Contradictory succession"),
  /** The unit became another already. */
  UNIT_ENDED("REG-1041", 409, "单位已不存在", "Unit is no more"),
  /** A unit would come out of itself. */
  SUCCESSION_CYCLE("REG-1042", 409, "单位变更成环", "Cycle of units"),
  /** The act is reversed, or another came after it. */
  SUCCESSION_CLOSED("REG-1043", 409, "单位变更不能撤销", "Succession is closed"),
  /** No act between units has this number. */
  SUCCESSION_NOT_FOUND("REG-1045", 404, "没有这次单位变更", "No such succession"),
  /** No unit has this name. */
  UNIT_NOT_FOUND("REG-1046", 404, "没有这个单位", "No such unit"),
  /** The members of a group of units are wrong, or what has them is no group. */
  GROUP_CONTRADICTORY("REG-1047", 422, "单位组成员不对", "Contradictory group of units");

  private final String code;
  private final int status;
  private final String titleZh;
  private final String titleEn;

  RegistryProblem(String code, int status, String titleZh, String titleEn) {
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
