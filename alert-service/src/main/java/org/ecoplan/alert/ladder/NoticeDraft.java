package org.ecoplan.alert.ladder;

import java.time.LocalDate;
import java.util.OptionalLong;
import org.ecoplan.alert.casefile.Alert;

/** Words a notice for the one who decides; the clerk may change them before it goes out. */
final class NoticeDraft {
  private NoticeDraft() {}

  /** The reminder that goes out by itself. */
  static String reminder() {
    return "系统已提醒责任单位：请核实情况，及时填报进展或办结；原因消除后自动归档。";
  }

  /** What a step would say about this alert today. */
  static String of(Alert alert, Rung rung, LocalDate today) {
    StringBuilder text = new StringBuilder(alert.finding().message().zh());
    OptionalLong late = alert.daysLate(today);
    if (late.isPresent()) {
      text.append("截至").append(OfficialWords.day(today)).append("，已逾期");
      text.append(late.getAsLong()).append("天。");
    }
    text.append('\n').append(demand(rung.step()));
    text.append("请于收到本").append(rung.step() == Step.CIRCULAR ? "通报" : "通知").append("之日起");
    return text.append(rung.replyDays()).append("个工作日内书面回复原因、整改措施和完成时限，并附佐证材料。").toString();
  }

  private static String demand(Step step) {
    return switch (step) {
      case REMINDER -> "请及时办理。";
      case CIRCULAR -> "现予以通报。";
      case WARNING -> "现发出预警，逾期仍未整改的，将约谈主要负责人。";
      case INTERVIEW -> "现约谈你单位主要负责人，时间、地点另行通知。";
      case ACCOUNTABILITY -> "现按程序提请有权机关依规依纪追究责任。";
    };
  }
}
