package org.ecoplan.alert.expression;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.ecoplan.alert.rule.ConcernedUnits;
import org.ecoplan.alert.rule.EvaluatedPlan;
import org.ecoplan.alert.rule.Evidence;
import org.ecoplan.alert.rule.Finding;
import org.ecoplan.alert.rule.Rule;
import org.ecoplan.alert.rule.RuleDescription;
import org.ecoplan.alert.rule.Words;
import org.ecoplan.events.EvaluationState.SeriesVerdict;
import org.ecoplan.events.ProjectState;
import org.ecoplan.events.ProjectState.Milestone;
import org.ecoplan.events.SeriesState;
import org.ecoplan.events.TaskState;

/** A rule that the plan office wrote; its version is part of the key of its alerts. */
final class UserRule<F> implements Rule<F> {
  private static final String TODAY = "today";

  private final Definition definition;
  private final Expressions.Condition condition;
  private final Class<F> factType;

  private UserRule(Definition definition, Expressions.Condition condition, Class<F> factType) {
    this.definition = definition;
    this.condition = condition;
    this.factType = factType;
  }

  static Rule<?> of(Definition definition, Expressions.Condition condition) {
    return switch (definition.about()) {
      case PROJECT, MILESTONE -> new UserRule<>(definition, condition, ProjectState.class);
      case TASK -> new UserRule<>(definition, condition, TaskState.class);
      case SERIES -> new UserRule<>(definition, condition, SeriesState.class);
      case VERDICT -> new UserRule<>(definition, condition, EvaluatedPlan.class);
    };
  }

  @Override
  public RuleDescription description() {
    return new RuleDescription(
        definition.code(),
        definition.version(),
        definition.name(),
        new Words(
            "规划办自定义：" + definition.expression(),
            "Written by the plan office: " + definition.expression()),
        definition.severity());
  }

  @Override
  public Class<F> factType() {
    return factType;
  }

  @Override
  public List<Finding> examine(F facts, LocalDate date) {
    String today = date.toString();
    List<Finding> findings = new ArrayList<>();
    for (Candidate candidate : candidates(facts, today)) {
      if (condition.holds(candidate.words())) {
        findings.add(finding(candidate.subject().get()));
      }
    }
    return findings;
  }

  @Override
  public Words whyGone(F facts, String subject, LocalDate date) {
    return new Words("自定义条件已不成立", "The condition no longer holds");
  }

  private List<Candidate> candidates(F facts, String today) {
    if (facts instanceof ProjectState project) {
      Map<String, Object> words = FactWords.of(project);
      return definition.about() == About.PROJECT
          ? List.of(
              new Candidate(Map.of("project", words, TODAY, today), () -> Subject.of(project)))
          : project.milestones().stream()
              .map(
                  milestone ->
                      new Candidate(
                          Map.of(
                              "project", words, "milestone", FactWords.of(milestone), TODAY, today),
                          () -> Subject.of(project, milestone)))
              .toList();
    }
    if (facts instanceof TaskState task) {
      return List.of(
          new Candidate(Map.of("task", FactWords.of(task), TODAY, today), () -> Subject.of(task)));
    }
    if (facts instanceof SeriesState series) {
      return List.of(
          new Candidate(
              Map.of("series", FactWords.of(series), TODAY, today), () -> Subject.of(series)));
    }
    if (facts instanceof EvaluatedPlan plan) {
      Map<String, Object> words = FactWords.of(plan.standing());
      return plan.standing().verdicts().stream()
          .map(
              verdict ->
                  new Candidate(
                      Map.of("evaluation", words, "verdict", FactWords.of(verdict), TODAY, today),
                      () -> Subject.of(plan, verdict)))
          .toList();
    }
    throw new IllegalArgumentException("no expression is about " + facts.getClass().getName());
  }

  private Finding finding(Subject subject) {
    return new Finding(
            definition.code(),
            definition.version(),
            subject.planCode(),
            subject.id(),
            subject.name(),
            definition.severity(),
            null,
            subject.units(),
            new Words(
                subject.name() + "：" + definition.name().zh() + "。",
                subject.name() + ": " + definition.name().en() + "."),
            List.of(
                new Evidence(
                    new Words("条件", "Condition"),
                    definition.expression(),
                    "自定义规则 " + definition.code() + " 第 " + definition.version() + " 版")))
        .underSetting(definition.version());
  }

  /** What the condition is asked about; its name is worked out only where it holds. */
  private record Candidate(Map<String, Object> words, Supplier<Subject> subject) {}

  private record Subject(String planCode, String id, String name, ConcernedUnits units) {
    static Subject of(ProjectState project) {
      return new Subject(
          project.planCode(),
          project.aggregateId(),
          project.name(),
          ConcernedUnits.of(project.units()));
    }

    static Subject of(ProjectState project, Milestone milestone) {
      return new Subject(
          project.planCode(),
          project.aggregateId() + "#milestone-" + milestone.number(),
          project.name() + "：" + milestone.name(),
          ConcernedUnits.of(project.units()));
    }

    static Subject of(TaskState task) {
      String name = task.task() == null ? task.mainTask() : task.mainTask() + "：" + task.task();
      return new Subject(
          task.planCode(), task.aggregateId(), name, ConcernedUnits.of(task.units()));
    }

    static Subject of(SeriesState series) {
      return new Subject(
          series.planCode(),
          series.aggregateId(),
          series.indicatorName() + "：" + series.name(),
          ConcernedUnits.nobody());
    }

    static Subject of(EvaluatedPlan plan, SeriesVerdict verdict) {
      String planCode = plan.standing().planCode();
      return new Subject(
          planCode,
          planCode + "/" + verdict.seriesCode(),
          verdict.seriesName(),
          ConcernedUnits.nobody());
    }
  }
}
