package org.ecoplan.alert.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.alert.casefile.Acknowledgement;
import org.ecoplan.alert.casefile.Alert;
import org.ecoplan.alert.casefile.AlertStatus;
import org.ecoplan.alert.casefile.Resolution;
import org.ecoplan.alert.rule.Evidence;
import org.ecoplan.alert.rule.Finding;
import org.ecoplan.alert.rule.RuleBook;
import org.ecoplan.alert.rule.RuleDescription;
import org.ecoplan.alert.rule.Severity;
import org.ecoplan.alert.rule.Words;
import org.jspecify.annotations.Nullable;

/** An alert as clients see it. In a simulation, an alert that does not exist yet has no id. */
@Schema(
    name = "Alert",
    description = "预警：一条规则、一个对象，原因消除前一直有效 / One rule, one subject, until its cause is gone")
public record AlertView(
    @Schema(description = "模拟结果中尚不存在的预警没有编号 / Absent for an alert that a simulation foresees")
        @Nullable UUID id,
    long version,
    @Schema(examples = "MILESTONE_OVERDUE") String rule,
    @Schema(examples = "里程碑逾期") String ruleZh,
    @Schema(examples = "Milestone overdue") String ruleEn,
    int ruleVersion,
    @Schema(examples = "LZ-145") String planCode,
    @Schema(examples = "LZ-145/LT-01#milestone-1") String subject,
    String subjectName,
    Severity severity,
    AlertStatus state,
    @Schema(description = "责任单位，牵头单位在前 / Responsible units, lead first") List<String> units,
    @Schema(description = "原因开始之日，例如错过的期限 / The day the cause began: the missed deadline")
        @Nullable LocalDate since,
    @Schema(description = "截至今天或解除之日的逾期天数 / Days late today, or on the day of resolution")
        @Nullable Long daysLate,
    String message,
    String messageEn,
    List<EvidenceView> evidence,
    @Nullable Instant raisedAt,
    @Nullable Instant updatedAt,
    @Nullable String acknowledgedBy,
    @Nullable Instant acknowledgedAt,
    @Nullable String acknowledgementNote,
    @Nullable Instant resolvedAt,
    @Schema(examples = "里程碑已于 2024-12-20 完成") @Nullable String resolution,
    @Nullable String resolutionEn,
    @Schema(description = "同一规则同一对象上一条已解除的预警 / The resolved alert before this one")
        @Nullable UUID previousAlertId) {

  /** A fact the alert rests on. */
  @Schema(name = "Evidence")
  public record EvidenceView(
      @Schema(examples = "原定日期") String label,
      @Schema(examples = "Original date") String labelEn,
      @Schema(examples = "2023-12-31") String value,
      @Schema(examples = "专栏9（一）") @Nullable String source) {

    static EvidenceView of(Evidence item) {
      return new EvidenceView(item.label().zh(), item.label().en(), item.value(), item.source());
    }
  }

  /**
   * The alert as seen on a day.
   *
   * @param rules to name its rule; a rule that is no longer in force is named by its code
   */
  public static AlertView of(Alert alert, RuleBook rules, LocalDate today) {
    return of(alert, alert.finding(), alert.daysLate(today), rules);
  }

  /**
   * The alert as a simulation foresees it for a day.
   *
   * @param alert the unresolved alert that is there today, absent where there is none
   */
  public static AlertView foreseen(
      @Nullable Alert alert, Finding finding, RuleBook rules, LocalDate day) {
    return of(alert, finding, Alert.daysBetween(finding.since(), day), rules);
  }

  private static AlertView of(
      @Nullable Alert alert, Finding finding, OptionalLong daysLate, RuleBook rules) {
    Words unknown = new Words(finding.rule(), finding.rule());
    Words rule = rules.describe(finding.rule()).map(RuleDescription::name).orElse(unknown);
    Acknowledgement acknowledged = alert == null ? null : alert.acknowledgement();
    Resolution resolved = alert == null ? null : alert.resolution();
    return new AlertView(
        alert == null ? null : alert.id(),
        alert == null ? 0 : alert.version(),
        finding.rule(),
        rule.zh(),
        rule.en(),
        finding.ruleVersion(),
        finding.planCode(),
        finding.subject(),
        finding.subjectName(),
        finding.severity(),
        alert == null ? AlertStatus.OPEN : alert.status(),
        finding.units().printed(),
        finding.since(),
        daysLate.isPresent() ? daysLate.getAsLong() : null,
        finding.message().zh(),
        finding.message().en(),
        finding.evidence().stream().map(EvidenceView::of).toList(),
        alert == null ? null : alert.raisedAt(),
        alert == null ? null : alert.updatedAt(),
        acknowledged == null ? null : acknowledged.by(),
        acknowledged == null ? null : acknowledged.at(),
        acknowledged == null ? null : acknowledged.note(),
        resolved == null ? null : resolved.at(),
        resolved == null ? null : resolved.reason().zh(),
        resolved == null ? null : resolved.reason().en(),
        alert == null ? null : alert.previousAlertId());
  }
}
