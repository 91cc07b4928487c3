package org.ecoplan.indicator.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ecoplan.events.ProjectState;
import org.ecoplan.events.UnitRef;
import org.ecoplan.indicator.following.Followed;
import org.jspecify.annotations.Nullable;

/**
 * The list of projects (项目清单): completion, slip and money.
 *
 * @param day the day to which slip was counted
 * @param total all projects, removed ones included
 * @param removed the projects that left the reserve library
 * @param started under construction or further
 * @param accepted accepted (竣工验收) or in operation
 * @param startRate 开工率: started over all that were not removed, in percent with one decimal; absent
 *     where there are none
 * @param completionRate 完工率: the same for completed
 * @param acceptanceRate 验收率: the same for accepted
 * @param overdue projects whose construction years have ended without completion
 * @param byState the totals of the matrix by state
 * @param categories the rows of the matrix; their sums by state equal {@code byState}
 */
public record ProjectList(
    LocalDate day,
    int total,
    int removed,
    int started,
    int completed,
    int accepted,
    @Nullable BigDecimal startRate,
    @Nullable BigDecimal completionRate,
    @Nullable BigDecimal acceptanceRate,
    Map<String, Integer> byState,
    List<CategoryRow> categories,
    Money money,
    List<Overdue> overdue,
    List<LateMilestone> lateMilestones,
    List<Item> items) {
  private static final Set<String> STARTED =
      Set.of("CONSTRUCTION", "COMPLETED", "ACCEPTED", "OPERATING");
  private static final Set<String> ACCEPTED = Set.of("ACCEPTED", "OPERATING");

  private static final Set<String> COMPLETED = Set.of("COMPLETED", "ACCEPTED", "OPERATING");
  private static final String REMOVED = "REMOVED";

  public ProjectList {
    byState = new TreeMap<>(byState);
    categories = List.copyOf(categories);
    overdue = overdue == null ? List.of() : List.copyOf(overdue);
    lateMilestones = List.copyOf(lateMilestones);
    items = List.copyOf(items);
  }

  /** The projects of a category, counted by state. */
  public record CategoryRow(
      String category, String categoryZh, int total, Map<String, Integer> byState, Money money) {
    public CategoryRow {
      byState = new TreeMap<>(byState);
    }
  }

  /**
   * A project that should have been completed.
   *
   * @param daysLate days since the end of its construction years
   * @param reason what its last monthly report says of it, absent where none explains
   */
  public record Overdue(
      String code,
      String name,
      @Nullable String leadUnit,
      String stateZh,
      int endYear,
      long daysLate,
      @Nullable String reason) {}

  /** A project. */
  public record Item(
      String code,
      String name,
      String category,
      String categoryZh,
      String state,
      String stateZh,
      int startYear,
      int endYear,
      @Nullable String leadUnit,
      List<String> units,
      @Nullable LocalDate completedOn,
      int milestones,
      int milestonesReached,
      int milestonesLate,
      Money money) {
    public Item {
      units = List.copyOf(units);
    }
  }

  static ProjectList of(Collection<Followed<ProjectState>> projects, LocalDate day) {
    List<ProjectState> states =
        projects.stream()
            .map(Followed::state)
            .sorted(Comparator.comparing(ProjectState::category).thenComparing(ProjectState::code))
            .toList();
    int removed = count(states, Set.of(REMOVED));
    int started = count(states, STARTED);
    int completed = count(states, COMPLETED);
    int accepted = count(states, ACCEPTED);
    int standing = states.size() - removed;
    return new ProjectList(
        day,
        states.size(),
        removed,
        started,
        completed,
        accepted,
        rate(started, standing),
        rate(completed, standing),
        rate(accepted, standing),
        countByState(states),
        categories(states),
        Money.of(states),
        states.stream().filter(one -> isOverdue(one, day)).map(one -> overdue(one, day)).toList(),
        states.stream().flatMap(project -> LateMilestone.of(project, day).stream()).toList(),
        states.stream().map(project -> item(project, day)).toList());
  }

  private static int count(List<ProjectState> states, Set<String> among) {
    return (int) states.stream().filter(one -> among.contains(one.state())).count();
  }

  private static boolean isOverdue(ProjectState project, LocalDate day) {
    return !project.state().equals(REMOVED)
        && !COMPLETED.contains(project.state())
        && day.isAfter(LocalDate.of(project.endYear(), 12, 31));
  }

  private static Overdue overdue(ProjectState project, LocalDate day) {
    return new Overdue(
        project.code(),
        project.name(),
        leadUnit(project),
        Words.projectState(project.state()),
        project.endYear(),
        ChronoUnit.DAYS.between(LocalDate.of(project.endYear(), 12, 31), day),
        reason(project, day));
  }

  /** What the last report until the day, among those that explain, says of the project. */
  static @Nullable String reason(ProjectState project, LocalDate day) {
    List<ProjectState.MonthlyReport> reports = project.monthlyReports();
    return reports == null
        ? null
        : reports.stream()
            .filter(report -> report.explanation() != null && !report.submittedOn().isAfter(day))
            .max(Comparator.comparing(ProjectState.MonthlyReport::month))
            .map(ProjectState.MonthlyReport::explanation)
            .orElse(null);
  }

  private static List<CategoryRow> categories(List<ProjectState> states) {
    Map<String, List<ProjectState>> grouped = new TreeMap<>();
    states.forEach(
        project ->
            grouped.computeIfAbsent(project.category(), key -> new ArrayList<>()).add(project));
    return grouped.entrySet().stream()
        .map(
            group ->
                new CategoryRow(
                    group.getKey(),
                    Words.category(group.getKey()),
                    group.getValue().size(),
                    countByState(group.getValue()),
                    Money.of(group.getValue())))
        .toList();
  }

  private static Map<String, Integer> countByState(List<ProjectState> states) {
    Map<String, Integer> counts = new TreeMap<>();
    states.forEach(project -> counts.merge(project.state(), 1, Integer::sum));
    return counts;
  }

  private static Item item(ProjectState project, LocalDate day) {
    return new Item(
        project.code(),
        project.name(),
        project.category(),
        Words.category(project.category()),
        project.state(),
        Words.projectState(project.state()),
        project.startYear(),
        project.endYear(),
        leadUnit(project),
        project.units().stream().map(UnitRef::name).toList(),
        project.completedOn(),
        project.milestones().size(),
        (int) project.milestones().stream().filter(one -> one.actualDate() != null).count(),
        LateMilestone.of(project, day).size(),
        Money.of(List.of(project)));
  }

  static @Nullable String leadUnit(ProjectState project) {
    return project.units().stream()
        .filter(UnitRef::lead)
        .map(UnitRef::name)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable BigDecimal rate(int part, int whole) {
    return whole == 0
        ? null
        : BigDecimal.valueOf(part * 100L)
            .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_EVEN);
  }
}
