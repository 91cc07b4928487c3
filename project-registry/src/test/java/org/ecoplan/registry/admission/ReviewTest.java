package org.ecoplan.registry.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ecoplan.kit.problem.DomainProblem;
import org.junit.jupiter.api.Test;

class ReviewTest {
  @Test
  void sevenPassedAspectsAdmit() {
    assertThatCode(() -> review(Outcome.ADMITTED, allPassed()).requireComplete())
        .doesNotThrowAnyException();
  }

  @Property(tries = 50)
  void anyMissingAspectKeepsTheProjectOut(@ForAll Aspect missing) {
    List<Opinion> opinions = allPassed();
    opinions.removeIf(opinion -> opinion.aspect() == missing);

    assertThatThrownBy(() -> review(Outcome.ADMITTED, opinions).requireComplete())
        .isInstanceOf(DomainProblem.class)
        .hasMessageContaining(missing.zh());
  }

  @Property(tries = 50)
  void anyRefusedAspectKeepsTheProjectOut(@ForAll Aspect refused) {
    List<Opinion> opinions = allPassed();
    opinions.replaceAll(
        opinion -> opinion.aspect() == refused ? new Opinion(refused, false, "不足") : opinion);

    assertThatThrownBy(() -> review(Outcome.ADMITTED, opinions).requireComplete())
        .isInstanceOf(DomainProblem.class)
        .hasMessageContaining(refused.zh());
  }

  @Test
  void aRefusalIsExplained() {
    assertThatThrownBy(
            () ->
                review(Outcome.RETURNED, List.of(new Opinion(Aspect.FUNDING, false, " ")))
                    .requireComplete())
        .isInstanceOf(DomainProblem.class);
    assertThatThrownBy(() -> review(Outcome.RETURNED, List.of()).requireComplete())
        .isInstanceOf(DomainProblem.class);
  }

  @Test
  void theReasonNamesWhatWasRefused() {
    Review review =
        new Review(
            Outcome.RETURNED, List.of(new Opinion(Aspect.FUNDING, false, "配套未落实")), "补充材料", null);

    assertThat(review.reason()).isEqualTo("补充材料（资金筹措：配套未落实）");
  }

  private static Review review(Outcome outcome, List<Opinion> opinions) {
    return new Review(outcome, opinions, null, null);
  }

  private static List<Opinion> allPassed() {
    return new ArrayList<>(
        Arrays.stream(Aspect.values()).map(aspect -> new Opinion(aspect, true, null)).toList());
  }
}
