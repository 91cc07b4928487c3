package org.ecoplan.indicator.assessment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ecoplan.events.PlanState;
import org.ecoplan.events.TaskState;
import org.ecoplan.events.UnitRef;
import org.ecoplan.indicator.following.Followed;
import org.jspecify.annotations.Nullable;

/**
 * The list of tasks (任务清单) of the evaluated plan and of the yearly work plans below it.
 *
 * @param day the day to which lateness was counted
 * @param byState how many tasks stand in each state
 * @param sections the same by work plan and section
 */
public record TaskList(
    LocalDate day,
    int total,
    int overdue,
    Map<String, Integer> byState,
    List<Section> sections,
    List<Item> items) {

  private static final String DONE = "DONE";
  private static final String CANCELLED = "CANCELLED";

  public TaskList {
    byState = new TreeMap<>(byState);
    sections = List.copyOf(sections);
    items = List.copyOf(items);
  }

  /** The tasks of one section of one work plan, counted by state. */
  public record Section(
      String planCode, String planName, String section, int total, Map<String, Integer> byState) {
    public Section {
      byState = new TreeMap<>(byState);
    }
  }

  /**
   * A task.
   *
   * @param daysLate days since the due date; absent where it is not late
   */
  public record Item(
      String planCode,
      String code,
      String section,
      String mainTask,
      List<String> leadUnits,
      List<String> units,
      String deadline,
      @Nullable LocalDate dueDate,
      String state,
      String stateZh,
      @Nullable LocalDate completedOn,
      @Nullable Long daysLate) {
    public Item {
      leadUnits = List.copyOf(leadUnits);
      units = List.copyOf(units);
    }
  }

  static TaskList of(
      Collection<PlanState> plans, Collection<Followed<TaskState>> tasks, LocalDate day) {
    List<Item> items =
        tasks.stream()
            .map(Followed::state)
            .sorted(Comparator.comparing(TaskState::planCode).thenComparing(TaskState::code))
            .map(task -> item(task, day))
            .toList();
    return new TaskList(
        day,
        items.size(),
        (int) items.stream().filter(item -> item.daysLate() != null).count(),
        countByState(items),
        sections(plans, items),
        items);
  }

  private static List<Section> sections(Collection<PlanState> plans, List<Item> items) {
    Map<String, String> names =
        plans.stream().collect(Collectors.toMap(PlanState::code, PlanState::name));
    Map<List<String>, List<Item>> grouped = new LinkedHashMap<>();
    items.forEach(
        item ->
            grouped
                .computeIfAbsent(List.of(item.planCode(), item.section()), key -> new ArrayList<>())
                .add(item));
    return grouped.entrySet().stream()
        .map(
            group ->
                new Section(
                    group.getKey().get(0),
                    names.getOrDefault(group.getKey().get(0), group.getKey().get(0)),
                    group.getKey().get(1),
                    group.getValue().size(),
                    countByState(group.getValue())))
        .toList();
  }

  private static Map<String, Integer> countByState(List<Item> items) {
    Map<String, Integer> counts = new TreeMap<>();
    items.forEach(item -> counts.merge(item.state(), 1, Integer::sum));
    return counts;
  }

  private static Item item(TaskState task, LocalDate day) {
    return new Item(
        task.planCode(),
        task.code(),
        task.section(),
        task.mainTask(),
        task.units().stream().filter(UnitRef::lead).map(UnitRef::name).toList(),
        task.units().stream().filter(unit -> !unit.lead()).map(UnitRef::name).toList(),
        task.deadlineText(),
        task.dueDate(),
        task.state(),
        Words.taskState(task.state()),
        task.completedOn(),
        daysLate(task, day));
  }

  private static @Nullable Long daysLate(TaskState task, LocalDate day) {
    LocalDate due = task.dueDate();
    if (due == null || task.state().equals(CANCELLED)) {
      return null;
    }
    LocalDate reached =
        task.state().equals(DONE) && task.completedOn() != null ? task.completedOn() : day;
    if (task.state().equals(DONE) && task.completedOn() == null) {
      return null;
    }
    return reached.isAfter(due) ? ChronoUnit.DAYS.between(due, reached) : null;
  }
}
