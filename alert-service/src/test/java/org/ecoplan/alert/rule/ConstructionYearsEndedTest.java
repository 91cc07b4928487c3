package org.ecoplan.alert.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.alert.testdata.ProjectBuilder.aProject;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConstructionYearsEndedTest {
  private static final LocalDate LAST_DAY = LocalDate.of(2025, 12, 31);

  private final ConstructionYearsEnded rule = new ConstructionYearsEnded();

  @Test
  void theLastDayOfTheLastYearIsStillInTime() {
    assertThat(rule.examine(aProject().build(), LAST_DAY)).isEmpty();

    Finding finding = rule.examine(aProject().build(), LAST_DAY.plusDays(1)).get(0);

    assertThat(finding.subject()).isEqualTo("LZ-145/LT-01");
    assertThat(finding.since()).isEqualTo(LAST_DAY);
    assertThat(finding.severity()).isEqualTo(Severity.CRITICAL);
    assertThat(finding.message().zh()).isEqualTo("项目建设年限为 2021～2025 年，年限已过而尚未完工。");
  }

  @ParameterizedTest
  @ValueSource(strings = {"COMPLETED", "ACCEPTED", "OPERATING", "REMOVED"})
  void aProjectThatIsBuiltOrRemovedRaisesNothing(String state) {
    assertThat(rule.examine(aProject().state(state).build(), LAST_DAY.plusDays(1))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"RESERVED", "PREPARATION", "PROCUREMENT", "CONSTRUCTION", "SUSPENDED"})
  void aProjectBeforeCompletionIsLate(String state) {
    assertThat(rule.examine(aProject().state(state).build(), LAST_DAY.plusDays(1))).hasSize(1);
  }

  @Test
  void aSuspendedProjectSaysThatItIsSuspended() {
    Finding finding =
        rule.examine(aProject().state("SUSPENDED").build(), LAST_DAY.plusDays(1)).get(0);

    assertThat(finding.message().zh()).contains("项目暂停中");
  }

  @Test
  void itSaysWhyTheProjectIsNoLongerLate() {
    LocalDate later = LAST_DAY.plusDays(30);

    assertThat(
            rule.whyGone(
                    aProject().state("COMPLETED").completedOn(later).build(), "LZ-145/LT-01", later)
                .zh())
        .isEqualTo("项目已于 2026-01-30 完工");
    assertThat(rule.whyGone(aProject().state("REMOVED").build(), "LZ-145/LT-01", later).zh())
        .isEqualTo("项目已出库");
    assertThat(rule.whyGone(aProject().endYear(2027).build(), "LZ-145/LT-01", later).zh())
        .isEqualTo("建设年限至 2027 年，尚未结束");
  }
}
