package org.ecoplan.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.ecoplan.kit.problem.DomainProblem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MergePatchTest {

  private final ObjectMapper json = new ObjectMapper();
  private final MergePatch mergePatch = new MergePatch(json);

  record Milestone(String name, @Nullable Integer progress) {}

  @Test
  void whatIsNotNamedStaysAndNullTakesAway() throws JsonProcessingException {
    Milestone patched = apply("{\"progress\":null}");

    assertThat(patched).isEqualTo(new Milestone("竣工", null));
  }

  @Test
  void anUnknownMemberIsRefusedByName() {
    assertThatThrownBy(() -> apply("{\"progres\":60}"))
        .isInstanceOfSatisfying(
            DomainProblem.class,
            problem ->
                assertThat(problem.errors())
                    .singleElement()
                    .satisfies(error -> assertThat(error).containsEntry("field", "progres")));
  }

  @Test
  void anUnreadableValueIsRefusedByName() {
    assertThatThrownBy(() -> apply("{\"progress\":\"sixty\"}"))
        .isInstanceOfSatisfying(
            DomainProblem.class,
            problem ->
                assertThat(problem.errors())
                    .singleElement()
                    .satisfies(error -> assertThat(error).containsEntry("field", "progress")));
  }

  private Milestone apply(String patch) throws JsonProcessingException {
    return mergePatch.apply(new Milestone("竣工", 40), json.readTree(patch), Milestone.class);
  }
}
