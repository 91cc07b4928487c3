package org.ecoplan.alert.casefile;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ecoplan.alert.fact.FactKey;
import org.ecoplan.alert.rule.ConcernedUnits;
import org.ecoplan.alert.rule.Examination;
import org.ecoplan.alert.rule.Finding;
import org.ecoplan.alert.rule.Severity;
import org.ecoplan.alert.rule.Words;
import org.junit.jupiter.api.Test;

class ReconcilerTest {
  private static final FactKey FACTS = new FactKey(FactKey.Kind.PROJECT, "LZ-145/LT-01");
  private static final Instant NOW = Instant.parse("2024-11-26T00:05:00Z");
  private static final Words GONE = new Words("起因已消除", "gone");

  @Test
  void aNewFindingIsRaisedAChangedOneUpdatedAnEqualOneKeptAndAMissingOneResolved() {
    // Given
    Alert changed = open(finding("A", "1", Severity.WARNING));
    Alert same = open(finding("A", "2", Severity.WARNING));
    Alert gone = open(finding("A", "3", Severity.WARNING));
    Finding worse = finding("A", "1", Severity.CRITICAL);
    Finding fresh = finding("B", "1", Severity.WARNING);

    // When
    List<Decision> decisions =
        Reconciler.reconcile(
            FACTS, List.of(gone, same, changed), examination(fresh, same.finding(), worse));

    // Then
    assertThat(decisions)
        .containsExactly(
            new Decision.Update(changed, worse),
            new Decision.Keep(same),
            new Decision.Resolve(gone, GONE),
            new Decision.Raise(FACTS, fresh));
  }

  @Test
  void theAlertsOfARuleThatThrewStayAsTheyAre() {
    Alert open = open(finding("A", "1", Severity.WARNING));
    Examination failed =
        new Examination(
            List.of(), Map.of("A", new IllegalStateException()), Map.of("A", subject -> GONE));

    assertThat(Reconciler.reconcile(FACTS, List.of(open), failed))
        .containsExactly(new Decision.Keep(open));
  }

  @Test
  void twoOpenAlertsForOneCauseAreAFaultAndNotSilentlyMerged() {
    Finding finding = finding("A", "1", Severity.WARNING);

    assertThatThrownBy(
            () ->
                Reconciler.reconcile(
                    FACTS, List.of(open(finding), open(finding)), examination(finding)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Property
  void afterwardsTheOpenAlertsAreExactlyTheFindings(
      @ForAll("findings") List<Finding> before, @ForAll("findings") List<Finding> now) {
    List<Alert> open = apply(Reconciler.reconcile(FACTS, alerts(before), examination(now)));

    assertThat(open.stream().map(Alert::finding)).containsExactlyInAnyOrderElementsOf(now);
  }

  @Property
  void reconcilingAgainChangesNothing(
      @ForAll("findings") List<Finding> before, @ForAll("findings") List<Finding> now) {
    List<Alert> open = apply(Reconciler.reconcile(FACTS, alerts(before), examination(now)));

    assertThat(Reconciler.reconcile(FACTS, open, examination(now)))
        .allMatch(Decision.Keep.class::isInstance);
  }

  @Property
  void theOrderOfAlertsAndFindingsDoesNotMatter(
      @ForAll("findings") List<Finding> before,
      @ForAll("findings") List<Finding> now,
      @ForAll Random random) {
    List<Alert> open = alerts(before);
    List<Alert> shuffledOpen = new ArrayList<>(open);
    List<Finding> shuffledNow = new ArrayList<>(now);
    Collections.shuffle(shuffledOpen, random);
    Collections.shuffle(shuffledNow, random);

    assertThat(Reconciler.reconcile(FACTS, shuffledOpen, examination(shuffledNow)))
        .isEqualTo(Reconciler.reconcile(FACTS, open, examination(now)));
  }

  @Property
  void thereAreNeverTwoOpenAlertsForOneRuleAndSubject(
      @ForAll("findings") List<Finding> first,
      @ForAll("findings") List<Finding> second,
      @ForAll("findings") List<Finding> third) {
    List<Alert> open = List.of();
    for (List<Finding> found : List.of(first, second, third)) {
      open = apply(Reconciler.reconcile(FACTS, open, examination(found)));

      assertThat(open.stream().map(a -> a.finding().rule() + " " + a.finding().subject()))
          .doesNotHaveDuplicates();
    }
  }

  @Provide
  Arbitrary<List<Finding>> findings() {
    return Combinators.combine(
            Arbitraries.of("A", "B", "C"),
            Arbitraries.of("1", "2", "3", "4"),
            Arbitraries.of(Severity.class))
        .as(ReconcilerTest::finding)
        .list()
        .uniqueElements(finding -> finding.rule() + finding.subject())
        .ofMaxSize(12);
  }

  private static List<Alert> apply(List<Decision> decisions) {
    List<Alert> unresolved = new ArrayList<>();
    for (Decision decision : decisions) {
      if (decision instanceof Decision.Raise raise) {
        unresolved.add(Alert.raised(UUID.randomUUID(), raise.facts(), raise.finding(), NOW));
      } else if (decision instanceof Decision.Update update) {
        unresolved.add(update.alert().updated(update.finding(), NOW));
      } else if (decision instanceof Decision.Keep keep) {
        unresolved.add(keep.alert());
      }
    }
    return unresolved;
  }

  private static List<Alert> alerts(List<Finding> findings) {
    return findings.stream().map(ReconcilerTest::open).toList();
  }

  private static Alert open(Finding finding) {
    return Alert.raised(UUID.randomUUID(), FACTS, finding, NOW);
  }

  private static Examination examination(Finding... findings) {
    return examination(List.of(findings));
  }

  private static Examination examination(List<Finding> findings) {
    return new Examination(
        findings,
        Map.of(),
        List.of("A", "B", "C").stream().collect(toMap(rule -> rule, rule -> subject -> GONE)));
  }

  private static Finding finding(String rule, String subject, Severity severity) {
    return new Finding(
        rule,
        1,
        "LZ-145",
        subject,
        "名称",
        severity,
        LocalDate.of(2023, 12, 31),
        ConcernedUnits.nobody(),
        new Words("逾期", "late"),
        List.of());
  }
}
