package org.ecoplan.registry.workplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.ecoplan.kit.clock.WorkingCalendar;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineRulesTest {
  private static final WorkingCalendar CALENDAR = WorkingCalendar.official();

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "全年, 2024-12-31",
    "年底前, 2024-12-31",
    "2024年底, 2024-12-31",
    "2024年底前, 2024-12-31",
    "2024年12月底前, 2024-12-31",
    "11月底前, 2024-11-30",
    "2024年12月10日前, 2024-12-10",
    "上半年, 2024-06-30",
    "2025年下半年, 2025-12-31",
    "２０２４年２月底前, 2024-02-29",
    "十一月底前, 2024-11-30",
    "十二月二十日前, 2024-12-20",
    "第三季度末, 2024-09-30",
    "一季度, 2024-03-31",
    "5月中旬, 2024-05-20",
    "次年1月底前, 2025-01-31",
    "2025年, 2025-12-31",
  })
  void printedWordsGiveADay(String printed, LocalDate day) {
    assertThat(read(printed, null).date()).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource({"6月前", "长期坚持", "按上级要求", "2月30日前", "13月底前", "公布后9999个工作日内"})
  void wordsThatLeaveTheDayOpenGiveNone(String printed) {
    Deadline deadline = read(printed, null);

    assertThat(deadline.date()).isNull();
    assertThat(deadline.explanation()).isNotBlank();
  }

  @Test
  void workingDaysAreCountedFromTheDayAfterTheEvent() {
    String printed = "市级公布工作计划后45个工作日内";

    assertThat(read(printed, null).countsFrom()).isEqualTo("市级公布工作计划");
    assertThat(read(printed, null).explanation()).contains("尚未填写起算日");
    Deadline known = read(printed, LocalDate.of(2024, 4, 1));
    assertThat(known.date()).isEqualTo(CALENDAR.plusWorkingDays(LocalDate.of(2024, 4, 1), 45));
    assertThat(known.date()).isEqualTo(LocalDate.of(2024, 6, 5));
    assertThat(known.explanation()).contains("2024-04-01", "45 个工作日", "调休");
  }

  @Test
  void daysAndMonthsFollowTheCalendarAlone() {
    LocalDate event = LocalDate.of(2024, 1, 31);

    assertThat(read("印发后三十日内", event).date()).isEqualTo(LocalDate.of(2024, 3, 1));
    assertThat(read("印发后1个月内", event).date()).isEqualTo(LocalDate.of(2024, 2, 29));
  }

  @Test
  void aYearWithoutANoticeIsSaid() {
    assertThat(read("印发后5个工作日内", LocalDate.of(2031, 3, 3)).explanation()).contains("只扣除周末");
  }

  @Test
  void aDateThatTheDocumentSetsOtherwiseStandsBesideTheRule() {
    Deadline deadline = read("11月底前", null);

    assertThat(deadline.explain(LocalDate.of(2024, 11, 30))).doesNotContain("直接给出");
    assertThat(deadline.explain(LocalDate.of(2024, 11, 15))).contains("与推算不同");
  }

  private static Deadline read(String printed, @Nullable LocalDate countedFrom) {
    return new DeadlineRules(2024, countedFrom, CALENDAR).read(printed);
  }
}
