package org.ecoplan.alert.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ecoplan.events.ProjectState;
import org.ecoplan.events.ProjectState.Adjustment;
import org.ecoplan.kit.clock.WorkingCalendar;

/**
 * A requested change (动态调整) that nobody has decided within 20 working days (docs/DOMAIN.md, section
 * Words). Silent where adjustments are not told.
 */
public final class AdjustmentUndecided implements ProjectRule {
  static final String CODE = "ADJUSTMENT_UNDECIDED";

  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          CODE,
          1,
          new Words("动态调整逾期未决", "Adjustment undecided"),
          new Words(
              "动态调整申请超过规定工作日仍未作出决定；作出决定后自动解除。",
              "A requested adjustment was not decided within the set working days; closes when it is"
                  + " decided."),
          Severity.WARNING);

  private final int workingDays;
  private final WorkingCalendar calendar;

  AdjustmentUndecided(int workingDays, WorkingCalendar calendar) {
    this.workingDays = workingDays;
    this.calendar = calendar;
  }

  /** The rule with what may be set for it. */
  static RuleKind<ProjectState> kind(WorkingCalendar calendar) {
    return new RuleKind<>(
        DESCRIPTION,
        ProjectState.class,
        List.of(
            new Parameter(
                "workingDays",
                new Words("决定时限（工作日）", "Working days to decide"),
                "workingDays",
                20,
                1,
                250)),
        set -> new AdjustmentUndecided(set.get("workingDays"), calendar));
  }

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Finding> examine(ProjectState project, LocalDate date) {
    List<Adjustment> adjustments = project.adjustments();
    if (adjustments == null || ProjectStates.isRemoved(project)) {
      return List.of();
    }
    return adjustments.stream()
        .filter(adjustment -> isOpen(adjustment, date))
        .filter(adjustment -> due(adjustment).isBefore(date))
        .map(adjustment -> finding(project, adjustment))
        .toList();
  }

  @Override
  public Words whyGone(ProjectState project, String subject, LocalDate date) {
    Optional<LocalDate> decided =
        Optional.ofNullable(project.adjustments()).stream()
            .flatMap(List::stream)
            .filter(adjustment -> subject.endsWith(part(adjustment)))
            .flatMap(adjustment -> Optional.ofNullable(adjustment.decidedOn()).stream())
            .findFirst();
    return decided
        .map(day -> new Words("已于 " + day + " 作出决定", "It was decided on " + day))
        .orElseGet(() -> new Words("申请已不存在或仍在时限内", "The request is gone or still in time"));
  }

  private Finding finding(ProjectState project, Adjustment adjustment) {
    LocalDate due = due(adjustment);
    return ProjectFinding.of(
        DESCRIPTION,
        project,
        part(adjustment),
        DESCRIPTION.severity(),
        due,
        new Words(
            "%s 提出的动态调整申请应于 %s 前（%d 个工作日）决定，至今未决。"
                .formatted(adjustment.submittedOn(), due, workingDays),
            "The adjustment requested on %s was to be decided by %s (%d working days)."
                .formatted(adjustment.submittedOn(), due, workingDays)),
        new EvidenceList(null)
            .add("申请编号", "Request", adjustment.id())
            .add("调整事项", "Kind", adjustment.kind())
            .add("申请日期", "Submitted on", adjustment.submittedOn())
            .add("决定期限", "To be decided by", due));
  }

  private LocalDate due(Adjustment adjustment) {
    return calendar.plusWorkingDays(adjustment.submittedOn(), workingDays);
  }

  private static boolean isOpen(Adjustment adjustment, LocalDate date) {
    LocalDate decided = adjustment.decidedOn();
    return decided == null || decided.isAfter(date);
  }

  private static String part(Adjustment adjustment) {
    return "#adjustment-" + adjustment.id();
  }
}
