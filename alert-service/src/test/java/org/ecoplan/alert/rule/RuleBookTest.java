package org.ecoplan.alert.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.alert.testdata.ProjectBuilder.lt01;

import java.time.LocalDate;
import java.util.List;
import org.ecoplan.events.ProjectState;
import org.ecoplan.kit.clock.WorkingCalendar;
import org.junit.jupiter.api.Test;

class RuleBookTest {
  private static final LocalDate DATE = LocalDate.of(2024, 11, 26);
  private static final RuleBook SHIPPED =
      new RuleBook(
          ShippedRules.kinds(new Lateness(180), new Lateness(180), WorkingCalendar.official()),
          List.of());

  @Test
  void theShippedRulesAreTheDocumentedOnesWithWordsInBothLanguages() {
    assertThat(SHIPPED.descriptions())
        .extracting(RuleDescription::code)
        .containsExactly(
            "MILESTONE_DUE_SOON",
            "MILESTONE_OVERDUE",
            "MILESTONE_SLIPPED",
            "MONTHLY_REPORT_MISSING",
            "CONSTRUCTION_YEARS_ENDED",
            "RESERVE_LAPSING",
            "EXECUTION_RATE_BEHIND",
            "PAYMENT_WITHOUT_PROGRESS",
            "PROGRESS_WITHOUT_PAYMENT",
            "ADJUSTMENT_UNDECIDED",
            "TASK_OVERDUE",
            "HALF_YEAR_SUMMARY_MISSING",
            "YEARLY_SUMMARY_MISSING",
            "INDICATOR_BEHIND",
            "INDICATOR_IN_BREACH",
            "OBSERVATION_MISSING",
            "TARGET_UNBOUND",
            "SECTION_BELOW_CLASS",
            "RULE_FAILING");
    assertThat(SHIPPED.descriptions())
        .allSatisfy(
            rule -> {
              assertThat(rule.name().zh()).matches(".*\\p{IsHan}.*");
              assertThat(rule.meaning().zh()).matches(".*\\p{IsHan}.*");
              assertThat(rule.name().en()).matches("[ -~]+");
              assertThat(rule.meaning().en()).matches("[ -~]+");
            });
  }

  @Test
  void aRuleThatThrowsIsNamedAndTheOthersGoOn() {
    RuleBook book = new RuleBook(List.of(new Broken(), new MilestoneOverdue(new Lateness(180))));

    Examination examination = book.examine(lt01().build(), DATE);

    assertThat(examination.findings())
        .extracting(Finding::rule)
        .containsExactly("MILESTONE_OVERDUE");
    assertThat(examination.failed("BROKEN")).isTrue();
    assertThat(examination.failures().get("BROKEN")).hasMessage("a bug");
  }

  @Test
  void aRuleThatFindsOneSubjectTwiceHasFailed() {
    Rule<ProjectState> rule = new MilestoneOverdue(new Lateness(180));
    RuleBook book = new RuleBook(List.of(new Twice(rule)));

    Examination examination = book.examine(lt01().build(), DATE);

    assertThat(examination.findings()).isEmpty();
    assertThat(examination.failed("TWICE")).isTrue();
  }

  @Test
  void onlyTheRulesForTheKindOfFactsAreAsked() {
    assertThat(SHIPPED.examine(lt01().build(), DATE).reasons())
        .containsOnlyKeys(
            "MILESTONE_DUE_SOON",
            "MILESTONE_OVERDUE",
            "MILESTONE_SLIPPED",
            "MONTHLY_REPORT_MISSING",
            "CONSTRUCTION_YEARS_ENDED",
            "RESERVE_LAPSING",
            "EXECUTION_RATE_BEHIND",
            "PAYMENT_WITHOUT_PROGRESS",
            "PROGRESS_WITHOUT_PAYMENT",
            "ADJUSTMENT_UNDECIDED");
  }

  @Test
  void anAlertOfARuleThatIsNoLongerInForceSaysSo() {
    assertThat(SHIPPED.examine(lt01().build(), DATE).whyGone("OLD_RULE", "LZ-145/LT-01").zh())
        .isEqualTo("规则已停用");
  }

  private static RuleDescription description(String code) {
    return new RuleDescription(
        code, 1, new Words("测试", "Test"), new Words("测试", "Test"), Severity.INFO);
  }

  private static final class Broken implements Rule<ProjectState> {
    @Override
    public RuleDescription description() {
      return RuleBookTest.description("BROKEN");
    }

    @Override
    public Class<ProjectState> factType() {
      return ProjectState.class;
    }

    @Override
    public List<Finding> examine(ProjectState facts, LocalDate date) {
      throw new IllegalStateException("a bug");
    }

    @Override
    public Words whyGone(ProjectState facts, String subject, LocalDate date) {
      throw new AssertionError("never asked: it found nothing out");
    }
  }

  private record Twice(Rule<ProjectState> once) implements Rule<ProjectState> {
    @Override
    public RuleDescription description() {
      return RuleBookTest.description("TWICE");
    }

    @Override
    public Class<ProjectState> factType() {
      return ProjectState.class;
    }

    @Override
    public List<Finding> examine(ProjectState facts, LocalDate date) {
      List<Finding> found = once.examine(facts, date);
      return List.of(found.get(0), found.get(0));
    }

    @Override
    public Words whyGone(ProjectState facts, String subject, LocalDate date) {
      return once.whyGone(facts, subject, date);
    }
  }
}
