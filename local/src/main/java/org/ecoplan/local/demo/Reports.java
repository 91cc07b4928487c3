package org.ecoplan.local.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The monthly reports of a project over the last months. */
final class Reports {

  private static final int MONTHS = 5;

  private static final List<String> WAITING_FOR =
      List.of("项目资金尚未落实，已纳入下一批申报", "用地预审意见未取得，正在补充材料", "可研报告评审意见修改中");
  private static final List<String> WORK =
      List.of("主体结构施工，按节点推进", "设备到货并安装，分段调试", "管网敷设与附属设施施工", "分区实施治理，过程监测合格");
  private static final List<String> PROBLEMS =
      List.of("汛期影响施工约两周", "部分设备到货延迟", "征地协调尚余两户", "配套资金拨付滞后", "无");
  private static final List<String> NEXT =
      List.of("加快设备安装并组织单机调试", "完成剩余管段后闭水试验", "报送资金申请并跟踪拨付", "组织阶段性验收");

  private Reports() {}

  /** How far a report has come. */
  enum Fate {
    DRAFT,
    SUBMITTED,
    ACCEPTED,
    RETURNED
  }

  /**
   * A report.
   *
   * @param content the fields that are filled in, by their names
   */
  record Report(YearMonth month, Map<String, Object> content, Fate fate) {}

  /** The reports of the months before this one, and of this one where it is early handed in. */
  static List<Report> of(Course course, String state, LocalDate today) {
    List<Report> reports = new ArrayList<>();
    YearMonth now = YearMonth.from(today);
    for (int back = MONTHS; back >= 0; back--) {
      YearMonth month = now.minusMonths(back);
      Dice dice = Dice.about("report", course.project().code(), month.toString());
      Fate fate = fate(dice, back);
      if (dice.happens(back == 0 ? 0.35 : 0.93)) {
        reports.add(new Report(month, content(course, state, month, dice), fate));
      }
    }
    return reports;
  }

  private static Fate fate(Dice dice, int monthsAgo) {
    if (monthsAgo > 1) {
      return Fate.ACCEPTED;
    }
    if (monthsAgo == 1) {
      return dice.happens(0.6) ? Fate.ACCEPTED : dice.happens(0.8) ? Fate.SUBMITTED : Fate.RETURNED;
    }
    return dice.happens(0.5) ? Fate.SUBMITTED : Fate.DRAFT;
  }

  private static Map<String, Object> content(
      Course course, String state, YearMonth month, Dice dice) {
    Map<String, Object> content = new LinkedHashMap<>();
    switch (state) {
      case "CONSTRUCTION" -> {
        BigDecimal percent = course.percent(month.atEndOfMonth());
        content.put(
            "progress", "%s，累计完成约 %s%%".formatted(dice.oneOf(WORK), percent.toPlainString()));
        content.put("progressPercent", percent);
        content.put("problems", dice.oneOf(PROBLEMS));
        content.put("nextSteps", dice.oneOf(NEXT));
      }
      case "COMPLETED", "ACCEPTED", "OPERATING" -> {
        content.put("quantity", quantity(course.project()));
        content.put("effect", "设施运行正常，运行台账按月归档（演示数据）");
      }
      default -> {
        content.put("reasons", dice.oneOf(WAITING_FOR));
        content.put("nextSteps", "明确开工条件清单和责任人");
      }
    }
    return content;
  }

  private static String quantity(PlannedProject project) {
    return project.scale().stream()
        .findFirst()
        .map(item -> item.item() + " " + item.quantity().toPlainString() + " " + item.unit())
        .orElse("按批复内容全部建成");
  }
}
