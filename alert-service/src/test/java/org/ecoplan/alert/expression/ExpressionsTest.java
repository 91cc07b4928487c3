package org.ecoplan.alert.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ecoplan.alert.testdata.EvaluationBuilder.anEvaluation;
import static org.ecoplan.alert.testdata.ProjectBuilder.aProject;
import static org.ecoplan.alert.testdata.ProjectBuilder.lt01;
import static org.ecoplan.alert.testdata.TaskBuilder.aTask;

import java.util.Map;
import java.util.Objects;
import org.ecoplan.alert.testdata.EvaluationBuilder;
import org.ecoplan.events.ProjectState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionsTest {
  private final Expressions expressions = new Expressions();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          project.category == 'BLUE_SKY' | true
          project.startYear > 2021 | false
          '市生态环境局' in project.leadUnits | true
          project.milestones.exists(m, m.actualDate == '' && days(m.dueDate, today) > 330) | true
          project.milestones.exists(m, m.actualDate == '' && days(m.dueDate, today) > 331) | false
          project.executionPercent < 0.0 | true
          project.name.contains('钢') | true
          """)
  void anExpressionSpeaksOfAProject(String expression, boolean expected) {
    Map<String, Object> facts =
        Map.of("project", FactWords.of(lt01().build()), "today", "2024-11-26");

    assertThat(expressions.condition(About.PROJECT, expression).holds(facts)).isEqualTo(expected);
  }

  @Test
  void moneyIsInYuanAndPercentagesAreOfTheSums() {
    ProjectState project =
        aProject().money("ALLOCATED", 2023, "1000").money("PAID", 2023, "250.50").build();
    Map<String, Object> facts = Map.of("project", FactWords.of(project), "today", "2024-11-26");

    assertThat(
            expressions
                .condition(
                    About.PROJECT, "project.paidYuan == 250.5 && project.executionPercent == 25.05")
                .holds(facts))
        .isTrue();
  }

  @Test
  void tasksAndSeriesHaveTheirWords() {
    assertThat(
            expressions
                .condition(About.TASK, "task.dueDate < today && task.state != 'DONE'")
                .holds(Map.of("task", FactWords.of(aTask().build()), "today", "2024-12-01")))
        .isTrue();
    assertThat(
            expressions
                .condition(About.SERIES, "series.attribute == 'BINDING' && series.target == ''")
                .holds(
                    Map.of(
                        "series",
                        FactWords.of(EvaluationBuilder.seriesI051()),
                        "today",
                        "2024-12-01")))
        .isTrue();
  }

  @Test
  void everyWordOfTheVocabularyHasAValueAndNoOtherWordHas() {
    Map<String, Map<String, Object>> facts =
        Map.of(
            "Project", FactWords.of(lt01().build()),
            "Milestone", FactWords.of(lt01().build().milestones().get(0)),
            "Task", FactWords.of(aTask().build()),
            "Series", FactWords.of(EvaluationBuilder.seriesI051()),
            "Evaluation", FactWords.of(anEvaluation().binding("I05-1", "MET").build()),
            "Verdict",
                FactWords.of(anEvaluation().binding("I05-1", "MET").build().verdicts().get(0)));

    expressions
        .vocabulary()
        .described()
        .forEach(
            (type, words) -> {
              Map<String, Object> spoken = Objects.requireNonNull(facts.get(type), type);
              assertThat(spoken.keySet()).as(type).isEqualTo(words.keySet());
              assertThat(spoken).as(type).hasSameSizeAs(words).doesNotContainValue(null);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          project.stat == 'X' | 1 | 没有名为 stat 的字段 / undefined field
          project.startYear == '2021' | 1 | _==_ 不能用于这些类型的值 / found no matching overload
          project.startYear | 1 | 这里应是 bool，而不是 int / expected type 'bool'
          task.state == 'DONE' | 1 | 没有名为 task 的事实或函数 / undeclared reference
          project.state == | 1 | 语法错误 / mismatched input
          """)
  void aMistakeIsFoundWhenItIsWrittenWithItsPlace(String expression, int line, String message) {
    Expressions.Misformed misformed =
        catchThrowableOfType(
            Expressions.Misformed.class, () -> expressions.condition(About.PROJECT, expression));

    assertThat(misformed.mistakes()).isNotEmpty();
    assertThat(misformed.mistakes().get(0).line()).isEqualTo(line);
    assertThat(misformed.mistakes().get(0).column()).isPositive();
    assertThat(misformed.mistakes().get(0).message()).contains(message);
  }

  @Test
  void theCostIsBoundedBeforeAndWhileItRuns() {
    String deep = "(".repeat(200) + "true" + ")".repeat(200);
    String loops =
        "[1,2,3,4,5,6,7,8,9,0].all(a, [1,2,3,4,5,6,7,8,9,0].all(b, [1,2,3,4,5,6,7,8,9,0].all(c,"
            + " [1,2,3,4,5,6,7,8,9,0].all(d, [1,2,3,4,5,6,7,8,9,0].all(e, a + b + c + d + e >= 0)))))";

    assertThatThrownBy(() -> expressions.condition(About.TASK, deep))
        .isInstanceOf(Expressions.Misformed.class);
    assertThatThrownBy(
            () ->
                expressions
                    .condition(About.TASK, loops)
                    .holds(Map.of("task", FactWords.of(aTask().build()), "today", "2024-12-01")))
        .isInstanceOf(IllegalStateException.class);
  }
}
