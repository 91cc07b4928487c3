package org.ecoplan.kit.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ETagsTest {

  @ParameterizedTest
  @ValueSource(strings = {"\"7\"", "\"6\", \"7\""})
  void theCurrentVersionPasses(String ifMatch) {
    assertThatCode(() -> ETags.requireMatch(ifMatch, 7)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"6\"", "7", "W/\"7\"", "*"})
  void anyOtherIsStale(String ifMatch) {
    assertThatThrownBy(() -> ETags.requireMatch(ifMatch, 7))
        .isInstanceOfSatisfying(DomainProblem.class, problem -> expect(problem, KitProblem.STALE));
  }

  @Test
  void noneIsRefused() {
    assertThatThrownBy(() -> ETags.requireMatch(null, 7))
        .isInstanceOfSatisfying(
            DomainProblem.class, problem -> expect(problem, KitProblem.PRECONDITION_REQUIRED));
  }

  private static void expect(DomainProblem problem, KitProblem code) {
    org.assertj.core.api.Assertions.assertThat(problem.code()).isEqualTo(code);
  }
}
