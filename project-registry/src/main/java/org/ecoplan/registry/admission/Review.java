package org.ecoplan.registry.admission;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.registry.problem.RegistryProblem;
import org.jspecify.annotations.Nullable;

/**
 * The plan office's review of a submitted project (入库审查).
 *
 * @param opinions one for each aspect; admission needs all of them, and all passed
 * @param comment what the review says as a whole; to return a project, at least this or one refused
 *     aspect is needed
 * @param evidence what proves it, such as the minutes' document number
 */
@Schema(
    name = "Review",
    examples =
        """
        {"outcome":"RETURNED","comment":"补充资金承诺函后重新报送","evidence":"柳环规划纪要〔2024〕7号",
        "opinions":[{"aspect":"FUNDING","passed":false,"comment":"县级配套未落实"}]}""")
record Review(
    @NotNull Outcome outcome,
    @NotNull List<@NotNull @Valid Opinion> opinions,
    @Size(max = 2_000) @Nullable String comment,
    @Size(max = 2_000) @Nullable String evidence) {

  /**
   * Lets only reviews through that can stand.
   *
   * @throws DomainProblem {@link RegistryProblem#REVIEW_INCOMPLETE} naming the aspect that is
   *     missing, doubled, refused or refused without a word
   */
  void requireComplete() {
    Set<Aspect> missing = EnumSet.allOf(Aspect.class);
    for (int index = 0; index < opinions.size(); index++) {
      Opinion opinion = opinions.get(index);
      String place = "opinions[" + index + "]";
      if (!missing.remove(opinion.aspect())) {
        throw incomplete(opinion.aspect().zh() + "重复填写", place + ".aspect", "每个方面一条意见");
      }
      if (opinion.lacksReason()) {
        throw incomplete(opinion.aspect().zh() + "不通过，但没有说明", place + ".comment", "一句话说明不通过的原因");
      }
      if (outcome == Outcome.ADMITTED && !opinion.passed()) {
        throw incomplete(
            opinion.aspect().zh() + "不通过，不能入库", place + ".passed", "全部通过，或 outcome 为 RETURNED");
      }
    }
    if (outcome == Outcome.ADMITTED && !missing.isEmpty()) {
      throw incomplete(
          "缺少审查意见：" + missing.stream().map(Aspect::zh).collect(Collectors.joining("、")),
          "opinions",
          missing.stream().map(Aspect::name).collect(Collectors.joining(", ")));
    }
    if (reason().isBlank() && outcome == Outcome.RETURNED) {
      throw incomplete("退回没有说明原因", "comment", "退回的原因，或一条不通过的意见");
    }
  }

  /** Why, as the project's history tells it: the comment, then what did not pass. */
  String reason() {
    String refused =
        opinions.stream()
            .filter(opinion -> !opinion.passed())
            .map(opinion -> opinion.aspect().zh() + "：" + opinion.comment())
            .collect(Collectors.joining("；"));
    if (comment == null || comment.isBlank()) {
      return refused;
    }
    return refused.isEmpty() ? comment : comment + "（" + refused + "）";
  }

  private static DomainProblem incomplete(String detail, String field, String expected) {
    return DomainProblem.of(RegistryProblem.REVIEW_INCOMPLETE, detail)
        .field(field, detail, expected);
  }
}
