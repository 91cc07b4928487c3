package org.ecoplan.alert.casefile;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.ecoplan.alert.fact.FactKey;
import org.ecoplan.alert.rule.Examination;
import org.ecoplan.alert.rule.Finding;
import org.ecoplan.alert.rule.Words;

/**
 * Compares the open alerts of a subject with what the rules find there now.
 *
 * <p>Pure, independent of the order of its inputs, and settled after one application: reconciling
 * again with the same findings keeps everything.
 */
public final class Reconciler {
  private static final Words SETTING_CHANGED =
      new Words(
          "规则参数已修改，按新参数重新预警", "The rule's setting was changed; raised anew under the new one");

  private Reconciler() {}

  /**
   * What has to happen, ordered by rule and subject.
   *
   * @param facts what both the alerts and the findings rest on
   * @param open every unresolved alert that rests on these facts
   * @throws IllegalStateException where two open alerts have one rule and subject
   */
  public static List<Decision> reconcile(
      FactKey facts, Collection<Alert> open, Examination examination) {
    Map<Cause, Finding> found =
        examination.findings().stream().collect(toMap(Cause::of, Function.identity()));
    Map<Cause, Decision> decisions = new TreeMap<>(Cause.ORDER);
    found.forEach((cause, finding) -> decisions.put(cause, new Decision.Raise(facts, finding)));
    Set<Cause> seen = new HashSet<>();
    for (Alert alert : open) {
      Cause cause = Cause.of(alert.finding());
      if (!seen.add(cause)) {
        throw new IllegalStateException("two open alerts for " + cause);
      }
      decisions.put(cause, decide(alert, found, examination));
    }
    return List.copyOf(decisions.values());
  }

  private static Decision decide(Alert alert, Map<Cause, Finding> found, Examination examination) {
    String rule = alert.finding().rule();
    Finding finding = found.get(Cause.of(alert.finding()));
    if (examination.failed(rule)) {
      return new Decision.Keep(alert);
    }
    if (finding == null) {
      String subject = alert.finding().subject();
      boolean raisedAnew =
          found.keySet().stream()
              .anyMatch(cause -> cause.rule.equals(rule) && cause.subject.equals(subject));
      return new Decision.Resolve(
          alert, raisedAnew ? SETTING_CHANGED : examination.whyGone(rule, subject));
    }
    return finding.equals(alert.finding())
        ? new Decision.Keep(alert)
        : new Decision.Update(alert, finding);
  }

  /** What makes two alerts the same: the rule, the version of its setting, and the subject. */
  private record Cause(String rule, int settingVersion, String subject) {
    private static final Comparator<Cause> ORDER =
        Comparator.comparing(Cause::rule)
            .thenComparing(Cause::subject)
            .thenComparing(Cause::settingVersion);

    static Cause of(Finding finding) {
      return new Cause(finding.rule(), finding.settingVersion(), finding.subject());
    }
  }
}
