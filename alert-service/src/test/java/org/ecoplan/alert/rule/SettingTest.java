package org.ecoplan.alert.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.alert.testdata.ProjectBuilder.lt01;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which setting of a rule holds for some facts. */
class SettingTest {
  private static final LocalDate NOVEMBER = LocalDate.of(2024, 11, 26);

  @Test
  void withoutASettingTheStandardHoldsUnderVersionZero() {
    assertThat(found()).extracting(Finding::settingVersion).containsExactly(0);
    assertThat(found()).extracting(Finding::severity).containsExactly(Severity.CRITICAL);
  }

  @Test
  void theNarrowerScopeWinsAndOfOneScopeTheLatest() {
    Setting general = setting(4, null, null, 1);
    Setting category = setting(1, null, "BLUE_SKY", 900);
    Setting plan = setting(2, "LZ-145", null, 900);
    Setting laterPlan = setting(3, "LZ-145", null, 2);
    Setting other = setting(5, "LZ-135", "BLUE_SKY", 3);

    assertThat(found(general)).extracting(Finding::settingVersion).containsExactly(4);
    assertThat(found(general, category)).extracting(Finding::settingVersion).containsExactly(1);
    assertThat(found(general, category, plan, laterPlan, other))
        .extracting(Finding::settingVersion)
        .containsExactly(3);
    assertThat(found(category)).extracting(Finding::severity).containsExactly(Severity.WARNING);
  }

  @Test
  void aRuleThatIsSwitchedOffFindsNothingAndSaysWhy() {
    Setting off = new Setting("MILESTONE_OVERDUE", 1, "LZ-145", null, false, Map.of());
    RuleBook book = book(off);

    assertThat(book.examine(lt01().build(), NOVEMBER).findings()).isEmpty();
    assertThat(
            book.examine(lt01().build(), NOVEMBER)
                .whyGone("MILESTONE_OVERDUE", "LZ-145/LT-01#milestone-1")
                .zh())
        .isEqualTo("该范围内已停用此规则");
  }

  private static List<Finding> found(Setting... settings) {
    return book(settings).examine(lt01().build(), NOVEMBER).findings();
  }

  private static RuleBook book(Setting... settings) {
    return new RuleBook(List.of(MilestoneOverdue.kind(new Lateness(180))), List.of(settings));
  }

  private static Setting setting(
      int version, @Nullable String plan, @Nullable String category, int days) {
    return new Setting(
        "MILESTONE_OVERDUE", version, plan, category, true, Map.of("criticalAfterDays", days));
  }
}
