package org.ecoplan.alert.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.alert.testdata.ProjectBuilder.aProject;
import static org.ecoplan.alert.testdata.ProjectBuilder.lt01;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ecoplan.events.ProjectState;
import org.junit.jupiter.api.Test;

class MilestoneOverdueTest {
  private static final LocalDate DUE = LocalDate.of(2023, 12, 31);
  private static final LocalDate NOVEMBER_2024 = LocalDate.of(2024, 11, 26);
  private static final String SUBJECT = "LZ-145/LT-01#milestone-1";

  private final MilestoneOverdue rule = new MilestoneOverdue(new Lateness(180));

  @Test
  void aMilestoneIsInTimeOnItsDayAndOverdueOnTheNext() {
    assertThat(rule.examine(lt01().build(), DUE)).isEmpty();
    assertThat(rule.examine(lt01().build(), DUE.plusDays(1))).hasSize(1);
  }

  @Test
  void theFindingSaysWhatIsLateSinceWhenAndWhoseItIs() {
    ProjectState project =
        aProject().milestone(m -> m.progress("60.00", "2024-11-26").forecast("2025-06-30")).build();

    Finding finding = rule.examine(project, NOVEMBER_2024).get(0);

    assertThat(finding.subject()).isEqualTo(SUBJECT);
    assertThat(finding.since()).isEqualTo(DUE);
    assertThat(finding.severity()).isEqualTo(Severity.CRITICAL);
    assertThat(finding.units().printed()).containsExactly("市生态环境局", "市工业和信息化局", "各县区人民政府");
    assertThat(finding.units().everyone()).contains("柳南区人民政府", "柳北区人民政府");
    assertThat(finding.message().zh())
        .isEqualTo("里程碑“5台烧结、5台焦化、2个球团项目改造完成”应于 2023-12-31 完成，至今未完成，进度 60%，预计 2025-06-30 完成。");
    assertThat(finding.message().en()).contains("due on 2023-12-31", "60%", "2025-06-30");
    assertThat(finding.evidence())
        .extracting(item -> item.label().zh() + "=" + item.value())
        .containsExactly(
            "原定日期=2023-12-31", "预计日期=2025-06-30", "进度=60%", "进度截至=2024-11-26", "牵头单位=市生态环境局");
    assertThat(finding.evidence()).allMatch(item -> "专栏9（一）".equals(item.source()));
  }

  @Test
  void anApprovedDateBindsInsteadOfTheOriginalAndAForecastBindsNobody() {
    ProjectState putOff = aProject().milestone(m -> m.approved("2024-11-26")).build();
    ProjectState hoped = aProject().milestone(m -> m.forecast("2030-01-01")).build();

    assertThat(rule.examine(putOff, NOVEMBER_2024)).isEmpty();
    assertThat(rule.examine(putOff, NOVEMBER_2024.plusDays(1)))
        .extracting(Finding::since)
        .containsExactly(NOVEMBER_2024);
    assertThat(rule.examine(hoped, NOVEMBER_2024)).extracting(Finding::since).containsExactly(DUE);
  }

  @Test
  void halfAYearLateIsAWarningADayMoreIsCritical() {
    assertThat(rule.examine(lt01().build(), DUE.plusDays(180)).get(0).severity())
        .isEqualTo(Severity.WARNING);
    assertThat(rule.examine(lt01().build(), DUE.plusDays(181)).get(0).severity())
        .isEqualTo(Severity.CRITICAL);
  }

  @Test
  void aSuspendedProjectStaysLateAndSaysThatItIsSuspended() {
    Finding finding = rule.examine(lt01().state("SUSPENDED").build(), NOVEMBER_2024).get(0);

    assertThat(finding.message().zh()).endsWith("（项目暂停中）。");
    assertThat(finding.message().en()).contains("suspended");
  }

  @Test
  void aRemovedProjectIsNeverLate() {
    ProjectState removed = lt01().state("REMOVED").build();

    assertThat(rule.examine(removed, NOVEMBER_2024)).isEmpty();
    assertThat(rule.whyGone(removed, SUBJECT, NOVEMBER_2024).zh()).isEqualTo("项目已出库");
  }

  @Test
  void itSaysWhyAMilestoneIsNoLongerLate() {
    ProjectState completed = aProject().milestone(m -> m.completed("2024-11-20")).build();
    ProjectState putOff = aProject().milestone(m -> m.approved("2025-06-30")).build();

    assertThat(rule.examine(completed, NOVEMBER_2024)).isEmpty();
    assertThat(rule.whyGone(completed, SUBJECT, NOVEMBER_2024).zh())
        .isEqualTo("里程碑已于 2024-11-20 完成");
    assertThat(rule.whyGone(putOff, SUBJECT, NOVEMBER_2024).zh())
        .isEqualTo("里程碑期限为 2025-06-30，尚未逾期");
    assertThat(rule.whyGone(aProject().build(), SUBJECT, NOVEMBER_2024).zh())
        .isEqualTo("里程碑已不在项目中");
  }

  @Property
  void lateExactlyWhenTheDayIsAfterTheBindingDate(
      @ForAll @IntRange(min = -800, max = 800) int days) {
    assertThat(rule.examine(lt01().build(), DUE.plusDays(days))).hasSize(days > 0 ? 1 : 0);
  }

  @Property
  void theFindingOnlyChangesWithTheDayWhenItsSeverityDoes(
      @ForAll @IntRange(min = 1, max = 800) int one,
      @ForAll @IntRange(min = 1, max = 800) int other) {
    Finding first = rule.examine(lt01().build(), DUE.plusDays(one)).get(0);
    Finding second = rule.examine(lt01().build(), DUE.plusDays(other)).get(0);

    assertThat(first.equals(second)).isEqualTo(first.severity() == second.severity());
  }
}
