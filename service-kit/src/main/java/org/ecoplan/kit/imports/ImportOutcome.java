package org.ecoplan.kit.imports;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.ecoplan.kit.tabular.ImportReport;
import org.jspecify.annotations.Nullable;

/** How an uploaded file ended. */
public enum ImportOutcome {
  /** Written whole, even where every row was known already. */
  APPLIED,
  /** A dry run without errors: it would have been written. */
  PREVIEWED,
  /** Nothing was written, or in a dry run would have been, since the file has errors. */
  REFUSED;

  /**
   * The outcome that a request names.
   *
   * @throws DomainProblem {@link KitProblem#INVALID} for any other word
   */
  static Optional<ImportOutcome> named(@Nullable String word) {
    if (word == null || word.isBlank()) {
      return Optional.empty();
    }
    return Optional.of(
        Arrays.stream(values())
            .filter(outcome -> outcome.name().equals(word))
            .findFirst()
            .orElseThrow(
                () ->
                    DomainProblem.of(KitProblem.INVALID, "没有这种结果：" + word)
                        .field(
                            "outcome",
                            "未知的取值",
                            Arrays.stream(values())
                                .map(Enum::name)
                                .collect(Collectors.joining(", ")))));
  }

  /** How an import with this report ended. */
  public static ImportOutcome of(ImportReport report) {
    if (!report.errors().isEmpty()) {
      return REFUSED;
    }
    return report.dryRun() ? PREVIEWED : APPLIED;
  }
}
