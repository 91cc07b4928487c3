package org.ecoplan.alert.watch;

import static java.util.stream.Collectors.groupingBy;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecoplan.alert.casefile.Alert;
import org.ecoplan.alert.casefile.CaseFiles;
import org.ecoplan.alert.casefile.Decision;
import org.ecoplan.alert.casefile.Reconciler;
import org.ecoplan.alert.fact.FactKey;
import org.ecoplan.alert.fact.Facts;
import org.ecoplan.alert.rule.Examination;
import org.ecoplan.alert.rule.RuleBook;
import org.jboss.logging.Logger;

/**
 * Judges facts on a date and makes the alerts agree with the judgement.
 *
 * <p>A rule that throws for one subject is logged and counted; its alerts on the subject stay as
 * they are, and everything else goes on.
 */
@ApplicationScoped
public class Watch {
  private static final Logger LOG = Logger.getLogger(Watch.class);

  /** Stands for the rule where a rule found out but could not say why an alert is gone. */
  private static final String RECONCILIATION = "RECONCILIATION";

  private final RuleBook rules;
  private final CaseFiles caseFiles;
  private final MeterRegistry metrics;

  Watch(RuleBook rules, CaseFiles caseFiles, MeterRegistry metrics) {
    this.rules = rules;
    this.caseFiles = caseFiles;
    this.metrics = metrics;
  }

  /** Judges facts that are locked, and changes the alerts; needs a transaction. */
  public Judgement settle(List<Facts> facts, LocalDate date) {
    Judgement judgement = judge(facts, date, caseFiles.lockUnresolved(keys(facts)));
    caseFiles.carryOut(judgement.decisions());
    return judgement;
  }

  /** Says what {@link #settle} would do and changes nothing. */
  public Judgement foresee(List<Facts> facts, LocalDate date) {
    return judge(facts, date, caseFiles.unresolved(keys(facts)));
  }

  private Judgement judge(List<Facts> facts, LocalDate date, List<Alert> unresolved) {
    Map<FactKey, List<Alert>> openByFacts = unresolved.stream().collect(groupingBy(Alert::facts));
    List<Decision> decisions = new ArrayList<>();
    List<RuleFailure> failures = new ArrayList<>();
    for (Facts subject : facts) {
      Examination examination = rules.examine(subject.content(), date);
      examination
          .failures()
          .forEach((rule, cause) -> failures.add(failure(rule, subject.key(), cause)));
      List<Alert> open = openByFacts.getOrDefault(subject.key(), List.of());
      try {
        decisions.addAll(Reconciler.reconcile(subject.key(), open, examination));
      } catch (RuntimeException e) {
        failures.add(failure(RECONCILIATION, subject.key(), e));
        open.forEach(alert -> decisions.add(new Decision.Keep(alert)));
      }
    }
    return new Judgement(decisions, failures);
  }

  private RuleFailure failure(String rule, FactKey subject, RuntimeException cause) {
    LOG.errorf(cause, "rule %s failed on %s %s", rule, subject.kind(), subject.id());
    metrics.counter("ecoplan.alert.rule.failures", "rule", rule).increment();
    return new RuleFailure(rule, subject.id());
  }

  private static List<FactKey> keys(List<Facts> facts) {
    return facts.stream().map(Facts::key).toList();
  }
}
