package org.ecoplan.indicator.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.ecoplan.events.PlanState;
import org.ecoplan.events.ProjectState;
import org.ecoplan.events.TaskState;
import org.ecoplan.indicator.following.Followed;
import org.ecoplan.indicator.series.SeriesDossier;

/**
 * Everything an evaluation rests on. Equal inputs give equal evaluations, byte for byte: nothing
 * else is asked, no clock and no database.
 *
 * @param methodVersion the version of the rules
 * @param delta the tolerance around the time share, in percentage points
 * @param asOf the instant up to which knowledge was used; also the day lateness is counted to
 * @param series in the plan's order
 * @param taskPlans the work plans whose tasks are listed
 */
public record EvaluationInputs(
    String methodVersion,
    BigDecimal delta,
    int year,
    Instant asOf,
    PlanState plan,
    List<SeriesDossier> series,
    List<PlanState> taskPlans,
    List<Followed<TaskState>> tasks,
    List<Followed<ProjectState>> projects) {

  /** The version of the rules as they are now; counts up with every change of a result. */
  public static final String METHOD_VERSION = "ecoplan-evaluation-1.2";

  public EvaluationInputs {
    series =
        series.stream()
            .sorted(Comparator.comparingInt(dossier -> dossier.series().position()))
            .toList();
    taskPlans = taskPlans.stream().sorted(Comparator.comparing(PlanState::code)).toList();
    tasks =
        tasks.stream().sorted(Comparator.comparing(task -> task.state().aggregateId())).toList();
    projects =
        projects.stream()
            .sorted(Comparator.comparing(project -> project.state().aggregateId()))
            .toList();
  }
}
