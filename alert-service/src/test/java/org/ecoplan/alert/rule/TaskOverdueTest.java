package org.ecoplan.alert.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.alert.testdata.TaskBuilder.aTask;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TaskOverdueTest {
  private static final LocalDate DECEMBER_1 = LocalDate.of(2024, 12, 1);
  private static final String SUBJECT = "LC-2024-WATER/LC24-W19";

  private final TaskOverdue rule = new TaskOverdue(new Lateness(180));

  @Test
  void theEndOfNovemberIsInTimeAndTheFirstOfDecemberIsNot() {
    assertThat(rule.examine(aTask().build(), LocalDate.of(2024, 11, 30))).isEmpty();

    Finding finding = rule.examine(aTask().build(), DECEMBER_1).get(0);

    assertThat(finding.subject()).isEqualTo(SUBJECT);
    assertThat(finding.since()).isEqualTo(LocalDate.of(2024, 11, 30));
    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(finding.units().printed()).startsWith("柳城生态环境局", "县住房城乡建设局");
    assertThat(finding.message().zh())
        .isEqualTo("工作任务“深入推进黑臭水体治理攻坚：县城黑臭水体整治专项行动”应于 2024-11-30 前完成（11月底前），至今未完成。");
    assertThat(finding.evidence())
        .extracting(Evidence::value)
        .contains("11月底前", "2024-11-30", "柳城生态环境局、县住房城乡建设局");
  }

  @Test
  void aTaskThatIsDoneOrCancelledOrHasNoDateIsNotLate() {
    assertThat(rule.examine(aTask().doneOn("2024-12-15").build(), DECEMBER_1)).isEmpty();
    assertThat(rule.examine(aTask().state("CANCELLED").build(), DECEMBER_1)).isEmpty();
    assertThat(rule.examine(aTask().due(null).build(), DECEMBER_1)).isEmpty();
  }

  @Test
  void itSaysWhyTheTaskIsNoLongerLate() {
    assertThat(rule.whyGone(aTask().doneOn("2024-12-15").build(), SUBJECT, DECEMBER_1).zh())
        .isEqualTo("任务已于 2024-12-15 完成");
    assertThat(rule.whyGone(aTask().state("DONE").build(), SUBJECT, DECEMBER_1).zh())
        .isEqualTo("任务已完成");
    assertThat(rule.whyGone(aTask().state("CANCELLED").build(), SUBJECT, DECEMBER_1).zh())
        .isEqualTo("任务已取消");
    assertThat(rule.whyGone(aTask().due("2025-03-31").build(), SUBJECT, DECEMBER_1).zh())
        .isEqualTo("任务期限为 2025-03-31，尚未逾期");
    assertThat(rule.whyGone(aTask().due(null).build(), SUBJECT, DECEMBER_1).zh())
        .isEqualTo("任务已没有确定日期的期限");
  }
}
