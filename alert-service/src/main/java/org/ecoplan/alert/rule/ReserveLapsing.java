package org.ecoplan.alert.rule;

import java.time.LocalDate;
import java.util.List;
import org.ecoplan.events.ProjectState;

/**
 * A reserve entry that lapses soon: three years after admission without start (docs/DOMAIN.md,
 * section Projects). Silent where the day of admission is not told.
 */
public final class ReserveLapsing implements ProjectRule {
  static final String CODE = "RESERVE_LAPSING";
  private static final int YEARS = 3;

  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          CODE,
          1,
          new Words("储备项目即将失效", "Reserve entry about to lapse"),
          new Words(
              "入库满三年仍未启动的项目将自动出库，在此之前的规定天数内预警；启动或出库后自动解除。",
              "A project not started within three years of admission lapses; raised the set days"
                  + " before, closes when it starts or is removed."),
          Severity.WARNING);

  private final int daysBefore;

  ReserveLapsing(int daysBefore) {
    this.daysBefore = daysBefore;
  }

  /** The rule with what may be set for it. */
  static RuleKind<ProjectState> kind() {
    return RuleKind.ofProjects(
        DESCRIPTION,
        Parameter.days("daysBefore", "提前多少天", "Days before it lapses", 90),
        ReserveLapsing::new);
  }

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Finding> examine(ProjectState project, LocalDate date) {
    LocalDate reserved = project.reservedOn();
    if (reserved == null || !"RESERVED".equals(project.state())) {
      return List.of();
    }
    LocalDate lapses = reserved.plusYears(YEARS);
    if (date.isBefore(lapses.minusDays(daysBefore))) {
      return List.of();
    }
    return List.of(
        ProjectFinding.of(
            DESCRIPTION,
            project,
            "#reserve",
            DESCRIPTION.severity(),
            null,
            new Words(
                "项目于 %s 入库，至今未启动，%s 满三年后自动出库。".formatted(reserved, lapses),
                "Admitted on %s and not started; it lapses on %s.".formatted(reserved, lapses)),
            new EvidenceList(null)
                .add("入库日期", "Admitted on", reserved)
                .add("失效日期", "Lapses on", lapses)));
  }

  @Override
  public Words whyGone(ProjectState project, String subject, LocalDate date) {
    if (ProjectStates.isRemoved(project)) {
      return ProjectStates.REMOVED;
    }
    return "RESERVED".equals(project.state())
        ? new Words("入库日期已更新", "The project was admitted anew")
        : new Words("项目已启动", "The project has started");
  }
}
