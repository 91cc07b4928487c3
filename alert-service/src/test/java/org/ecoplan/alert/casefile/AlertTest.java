package org.ecoplan.alert.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ecoplan.alert.testdata.ProjectBuilder.lt01;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecoplan.alert.fact.FactKey;
import org.ecoplan.alert.rule.EvaluatedPlan;
import org.ecoplan.alert.rule.Finding;
import org.ecoplan.alert.rule.IndicatorInBreach;
import org.ecoplan.alert.rule.Lateness;
import org.ecoplan.alert.rule.MilestoneOverdue;
import org.ecoplan.alert.rule.Words;
import org.ecoplan.alert.testdata.EvaluationBuilder;
import org.junit.jupiter.api.Test;

class AlertTest {
  private static final Words COMPLETED = new Words("里程碑已于 2024-12-20 完成", "completed");
  private static final LocalDate TODAY = LocalDate.of(2024, 11, 26);
  private static final Instant NOW = Instant.parse("2024-11-26T02:00:00Z");

  private final Alert raised = lt01Overdue();

  @Test
  void lt01sMilestoneOf2023Is331DaysLateOn2024Nov26() {
    assertThat(raised.daysLate(TODAY)).hasValue(331);
  }

  @Test
  void theDaysOfAResolvedAlertEndOnTheDayOfItsResolutionInShanghai() {
    // 16:30 UTC of the 19th is already the 20th in Shanghai
    Alert resolved = raised.resolved(COMPLETED, Instant.parse("2024-12-19T16:30:00Z"));

    assertThat(resolved.daysLate(LocalDate.of(2030, 1, 1))).hasValue(355);
  }

  @Test
  void anAlertWithoutADeadlineIsNotLateByDays() {
    EvaluatedPlan plan =
        EvaluatedPlan.standingAmong(
                List.of(EvaluationBuilder.anEvaluation().binding("I05-1", "NOT_MET").build()),
                List.of())
            .orElseThrow();
    Finding finding = new IndicatorInBreach().examine(plan, TODAY).get(0);
    Alert alert =
        Alert.raised(
            UUID.randomUUID(), new FactKey(FactKey.Kind.EVALUATED_PLAN, "LZ-145"), finding, NOW);

    assertThat(alert.daysLate(TODAY)).isEmpty();
  }

  @Test
  void everyChangeCountsTheVersionUp() {
    Alert acknowledged = raised.acknowledged("manager", "已知悉", NOW);
    Alert resolved = acknowledged.resolved(COMPLETED, NOW.plusSeconds(60));

    assertThat(raised.version()).isEqualTo(1);
    assertThat(raised.status()).isEqualTo(AlertStatus.OPEN);
    assertThat(acknowledged.version()).isEqualTo(2);
    assertThat(acknowledged.status()).isEqualTo(AlertStatus.ACKNOWLEDGED);
    assertThat(resolved.version()).isEqualTo(3);
    assertThat(resolved.status()).isEqualTo(AlertStatus.RESOLVED);
    assertThat(resolved.acknowledgement()).isEqualTo(acknowledged.acknowledgement());
  }

  @Test
  void anUpdateKeepsTheAcknowledgement() {
    Alert updated = raised.acknowledged("manager", null, NOW).updated(raised.finding(), NOW);

    assertThat(updated.status()).isEqualTo(AlertStatus.ACKNOWLEDGED);
  }

  @Test
  void aResolvedAlertChangesNoMore() {
    Alert resolved = raised.resolved(COMPLETED, NOW);

    assertThatThrownBy(() -> resolved.updated(raised.finding(), NOW))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> resolved.resolved(COMPLETED, NOW))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> resolved.acknowledged("manager", null, NOW))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void anAlertIsAcknowledgedOnce() {
    Alert acknowledged = raised.acknowledged("manager", null, NOW);

    assertThatThrownBy(() -> acknowledged.acknowledged("planoffice", null, NOW))
        .isInstanceOf(IllegalStateException.class);
  }

  private static Alert lt01Overdue() {
    Finding finding = new MilestoneOverdue(new Lateness(180)).examine(lt01().build(), TODAY).get(0);
    return Alert.raised(
        UUID.randomUUID(), new FactKey(FactKey.Kind.PROJECT, "LZ-145/LT-01"), finding, NOW);
  }
}
