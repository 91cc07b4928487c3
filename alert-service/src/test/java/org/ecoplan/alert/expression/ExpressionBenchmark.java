package org.ecoplan.alert.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.alert.testdata.ProjectBuilder.lt01;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ecoplan.alert.rule.Rule;
import org.ecoplan.alert.rule.RuleBook;
import org.ecoplan.alert.rule.RuleKind;
import org.ecoplan.alert.rule.Severity;
import org.ecoplan.alert.rule.Words;
import org.ecoplan.events.ProjectState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** How many times a second a user's rule is asked; benchmarks/alerts says how to run it. */
@EnabledIfSystemProperty(named = "ecoplan.benchmark", matches = "expressions|all")
class ExpressionBenchmark {
  private static final int ROUNDS = 5;
  private static final int EVALUATIONS = 200_000;

  @Test
  void askAUsersRuleAboutAMilestone() {
    Definition definition =
        new Definition(
            "USER_LATE",
            1,
            About.MILESTONE,
            new Words("逾期", "Late"),
            "milestone.actualDate == '' && days(milestone.dueDate, today) > 330"
                + " && project.category == 'BLUE_SKY'",
            Severity.WARNING,
            Definition.State.ACTIVE,
            "planoffice",
            Instant.EPOCH);
    Rule<?> rule =
        UserRule.of(
            definition, new Expressions().condition(definition.about(), definition.expression()));
    List<RuleKind<?>> kinds = List.of(RuleKind.fixed(rule));
    RuleBook book = new RuleBook(kinds, List.of());
    ProjectState project = lt01().build();
    for (int round = 1; round <= ROUNDS; round++) {
      long begin = System.nanoTime();
      int found = 0;
      for (int i = 0; i < EVALUATIONS; i++) {
        found += book.examine(project, LocalDate.of(2024, 11, 26)).findings().size();
      }
      long perSecond = EVALUATIONS * 1_000_000_000L / (System.nanoTime() - begin);
      System.out.printf("BENCHMARK expressions round %d: %,d evaluations/s%n", round, perSecond);
      assertThat(found).isEqualTo(EVALUATIONS);
    }
  }
}
