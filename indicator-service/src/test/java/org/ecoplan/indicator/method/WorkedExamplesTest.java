package org.ecoplan.indicator.method;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The 66 computed examples that came with the standards, each row against the methods. */
class WorkedExamplesTest {
  private static final List<Map<String, String>> ROWS = StandardTable.rows("worked_examples");

  static Stream<WorkedExample> examples() {
    return ROWS.stream().map(WorkedExample::read);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void theMethodsGiveWhatTheExampleExpects(WorkedExample example) {
    assertThat(WorkedAnswers.to(example)).as(example.input()).isEqualTo(example.expected());
  }

  @Test
  void noneIsLeftOut() {
    assertThat(examples().map(WorkedExample::id)).doesNotHaveDuplicates().hasSize(66);
  }
}
