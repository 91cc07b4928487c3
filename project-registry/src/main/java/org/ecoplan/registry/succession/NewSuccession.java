package org.ecoplan.registry.succession;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.ecoplan.registry.request.Bounds;
import org.jspecify.annotations.Nullable;

/**
 * An act that makes units into others.
 *
 * @param effectiveOn the first day of the successors, not in the future
 * @param documentNumber of the document that orders it, such as 柳编办〔2024〕12号
 * @param predecessors registered units that are no more from that day on
 * @param successors units that stand for them; an unknown one is registered with the kind and the
 *     region of the first predecessor
 */
@Schema(
    name = "NewSuccession",
    examples =
        """
        {"kind":"RENAMED","effectiveOn":"2024-06-01","documentNumber":"柳编办〔2024〕12号",
        "predecessors":["市环境保护局"],"successors":["市生态环境局"]}""")
record NewSuccession(
    @NotNull SuccessionKind kind,
    @NotNull LocalDate effectiveOn,
    @NotBlank @Size(max = 100) String documentNumber,
    @Nullable @Size(max = 2000) String note,
    @NotNull @Size(min = 1, max = MOST) List<@NotBlank @Size(max = 100) String> predecessors,
    @NotNull @Size(min = 1, max = MOST) List<@NotBlank @Size(max = 100) String> successors) {

  /** The most units on one side. */
  static final int MOST = 50;

  /**
   * The act with its names as they are kept.
   *
   * @throws DomainProblem {@link KitProblem#INVALID} for a text that cannot be kept
   */
  NewSuccession cleaned() {
    Bounds.requireText("documentNumber", documentNumber, 100);
    Bounds.requireText("note", note, 2000);
    return new NewSuccession(
        kind,
        effectiveOn,
        documentNumber.strip(),
        note,
        names("predecessors", predecessors),
        names("successors", successors));
  }

  private static List<String> names(String field, List<String> written) {
    written.forEach(name -> Bounds.requireText(field, name, 100));
    return written.stream().map(String::strip).toList();
  }
}
