package org.ecoplan.alert.watch;

import static java.util.stream.Collectors.groupingBy;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ecoplan.alert.casefile.Alert;
import org.ecoplan.alert.casefile.CaseFiles;
import org.ecoplan.alert.casefile.Decision;
import org.ecoplan.alert.casefile.Reconciler;
import org.ecoplan.alert.fact.FactBase;
import org.ecoplan.alert.fact.FactKey;
import org.ecoplan.alert.fact.Facts;
import org.ecoplan.alert.rule.Examination;
import org.ecoplan.alert.rule.RuleBook;
import org.ecoplan.alert.setting.RulesInForce;
import org.jboss.logging.Logger;

/**
 * Judges facts on a date and makes the alerts agree with the judgement.
 *
 * <p>A rule that throws for one subject is logged, counted and made an alert to the operator; its
 * alerts on the subject stay as they are, and everything else goes on.
 */
@ApplicationScoped
public class Watch {
  private static final Logger LOG = Logger.getLogger(Watch.class);

  /** Stands for the rule where a rule found out but could not say why an alert is gone. */
  private static final String RECONCILIATION = "RECONCILIATION";

  private final RulesInForce rules;
  private final CaseFiles caseFiles;
  private final FactBase factBase;
  private final MeterRegistry metrics;

  Watch(RulesInForce rules, CaseFiles caseFiles, FactBase factBase, MeterRegistry metrics) {
    this.rules = rules;
    this.caseFiles = caseFiles;
    this.factBase = factBase;
    this.metrics = metrics;
  }

  /** Judges facts that are locked, and changes the alerts; needs a transaction. */
  public Judgement settle(List<Facts> facts, LocalDate date) {
    if (facts.isEmpty()) {
      return new Judgement(List.of(), List.of());
    }
    RuleBook book = rules.book();
    Examined examined = examine(book, facts, date, caseFiles.lockUnresolved(keys(facts)));
    List<Decision> decisions = new ArrayList<>(examined.judgement().decisions());
    List<Facts> health = new ArrayList<>();
    examined.errors().forEach((rule, error) -> health.add(factBase.lockHealth(rule, error)));
    if (!health.isEmpty()) {
      List<Alert> known = caseFiles.lockUnresolved(keys(health));
      decisions.addAll(examine(book, health, date, known).judgement().decisions());
    }
    caseFiles.carryOut(decisions);
    return examined.judgement();
  }

  /** Says what {@link #settle} would do and changes nothing. */
  public Judgement foresee(List<Facts> facts, LocalDate date) {
    return examine(rules.book(), facts, date, caseFiles.unresolved(keys(facts))).judgement();
  }

  /**
   * After a whole sweep: rules that did not fail in it are well again. Needs a transaction.
   *
   * @param failed the codes of those that did
   */
  public void recover(Set<String> failed, LocalDate date) {
    List<Facts> well =
        caseFiles.unresolved(FactKey.Kind.RULE).stream()
            .map(alert -> alert.facts().id())
            .filter(rule -> !failed.contains(rule))
            .sorted()
            .map(rule -> factBase.lockHealth(rule, null))
            .toList();
    if (!well.isEmpty()) {
      settle(well, date);
    }
  }

  private Examined examine(
      RuleBook book, List<Facts> facts, LocalDate date, List<Alert> unresolved) {
    Map<FactKey, List<Alert>> openByFacts = unresolved.stream().collect(groupingBy(Alert::facts));
    List<Decision> decisions = new ArrayList<>();
    List<RuleFailure> failures = new ArrayList<>();
    Map<String, RuntimeException> errors = new TreeMap<>();
    for (Facts subject : facts) {
      Examination examination = book.examine(subject.content(), date);
      examination
          .failures()
          .forEach(
              (rule, cause) -> {
                errors.put(rule, cause);
                failures.add(failure(rule, subject.key(), cause));
              });
      List<Alert> open = openByFacts.getOrDefault(subject.key(), List.of());
      try {
        decisions.addAll(Reconciler.reconcile(subject.key(), open, examination));
      } catch (RuntimeException e) {
        errors.put(RECONCILIATION, e);
        failures.add(failure(RECONCILIATION, subject.key(), e));
        open.forEach(alert -> decisions.add(new Decision.Keep(alert)));
      }
    }
    return new Examined(new Judgement(decisions, failures), errors);
  }

  private RuleFailure failure(String rule, FactKey subject, RuntimeException cause) {
    LOG.errorf(cause, "rule %s failed on %s %s", rule, subject.kind(), subject.id());
    metrics.counter("ecoplan.alert.rule.failures", "rule", rule).increment();
    return new RuleFailure(rule, subject.id());
  }

  private static List<FactKey> keys(List<Facts> facts) {
    return facts.stream().map(Facts::key).toList();
  }

  private record Examined(Judgement judgement, Map<String, RuntimeException> errors) {}
}
