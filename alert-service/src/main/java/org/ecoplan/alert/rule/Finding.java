package org.ecoplan.alert.rule;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule found wrong on a date.
 *
 * <p>A finding says nothing that changes by itself from one day to the next, such as the number of
 * days late: that is computed when somebody looks, else every open alert would change every night.
 *
 * @param rule the code of the rule, such as {@code MILESTONE_OVERDUE}
 * @param ruleVersion counts up when the meaning of the rule changes
 * @param subject the aggregate with the part, such as {@code LZ-145/LT-01#milestone-1}
 * @param subjectName the name a person knows the subject by
 * @param since the day the cause began: the missed deadline; absent where there is no deadline
 * @param message one sentence that says what is wrong
 * @param evidence the facts it rests on, in reading order
 * @param settingVersion the version of the rule's setting, 0 for its standard parameters; part of
 *     an alert's key, so that a changed threshold raises anew
 */
public record Finding(
    String rule,
    int ruleVersion,
    String planCode,
    String subject,
    String subjectName,
    Severity severity,
    @Nullable LocalDate since,
    ConcernedUnits units,
    Words message,
    List<Evidence> evidence,
    int settingVersion) {

  public Finding {
    evidence = List.copyOf(evidence);
  }

  /** Found by a rule with its standard parameters. */
  public Finding(
      String rule,
      int ruleVersion,
      String planCode,
      String subject,
      String subjectName,
      Severity severity,
      @Nullable LocalDate since,
      ConcernedUnits units,
      Words message,
      List<Evidence> evidence) {
    this(
        rule,
        ruleVersion,
        planCode,
        subject,
        subjectName,
        severity,
        since,
        units,
        message,
        evidence,
        0);
  }

  /** The same, found with the parameters of this version of the rule's setting. */
  public Finding underSetting(int version) {
    return version == settingVersion
        ? this
        : new Finding(
            rule,
            ruleVersion,
            planCode,
            subject,
            subjectName,
            severity,
            since,
            units,
            message,
            evidence,
            version);
  }
}
