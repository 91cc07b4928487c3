package org.ecoplan.alert.testdata;

import java.time.LocalDate;
import java.util.List;
import org.ecoplan.events.TaskState;
import org.ecoplan.events.TaskState.Summary;
import org.ecoplan.events.UnitRef;
import org.jspecify.annotations.Nullable;

/** A work-plan task; starts as LC24-W19 of Liucheng's water plan, due 11月底前 of 2024. */
public final class TaskBuilder {
  private String code = "LC24-W19";
  private long version = 1;
  private @Nullable LocalDate due = LocalDate.of(2024, 11, 30);
  private String state = "IN_PROGRESS";
  private @Nullable LocalDate completedOn;
  private String task = "县城黑臭水体整治专项行动";
  private @Nullable List<Summary> summaries;

  private TaskBuilder() {}

  public static TaskBuilder aTask() {
    return new TaskBuilder();
  }

  public TaskBuilder code(String newCode) {
    code = newCode;
    return this;
  }

  public TaskBuilder version(long newVersion) {
    version = newVersion;
    return this;
  }

  public TaskBuilder due(@Nullable String date) {
    due = date == null ? null : LocalDate.parse(date);
    return this;
  }

  public TaskBuilder state(String newState) {
    state = newState;
    return this;
  }

  public TaskBuilder doneOn(String date) {
    completedOn = LocalDate.parse(date);
    return state("DONE");
  }

  /** LC24-W56 of Liucheng's water plan, which asks for both summaries. */
  public static TaskBuilder summaries(Summary... handedIn) {
    TaskBuilder builder = aTask().code("LC24-W56").due("2024-12-10");
    builder.task = "半年与年度总结报送";
    builder.summaries = List.of(handedIn);
    return builder;
  }

  public TaskState build() {
    return new TaskState(
        "LC-2024-WATER",
        code,
        version,
        "深入推进水生态保护",
        "深入推进黑臭水体治理攻坚",
        task,
        List.of(
            new UnitRef("柳城生态环境局", "COUNTY_DEPARTMENT", true, List.of()),
            new UnitRef("县住房城乡建设局", "COUNTY_DEPARTMENT", true, List.of()),
            new UnitRef("大埔镇", "OTHER", false, List.of())),
        "11月底前",
        due,
        state,
        completedOn,
        null,
        summaries);
  }
}
