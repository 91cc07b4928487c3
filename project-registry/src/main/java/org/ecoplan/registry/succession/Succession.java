package org.ecoplan.registry.succession;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A recorded act that made units into others.
 *
 * @param number counts the acts of the registry
 * @param effectiveOn the first day of the successors
 * @param reversal that the act was taken back; absent while it counts
 */
public record Succession(
    long number,
    SuccessionKind kind,
    LocalDate effectiveOn,
    String documentNumber,
    @Nullable String note,
    List<String> predecessors,
    List<String> successors,
    String recordedBy,
    Instant recordedAt,
    @Nullable Reversal reversal) {

  public Succession {
    predecessors = List.copyOf(predecessors);
    successors = List.copyOf(successors);
  }

  /** Who took an act back, when and why. */
  public record Reversal(String reason, String reversedBy, Instant reversedAt) {}

  /** The act as a sentence, such as 市环境保护局更名为市生态环境局（2024-06-01，柳编办〔2024〕12号）. */
  String sentence() {
    return "%s%s为%s（%s，%s）"
        .formatted(
            String.join("、", predecessors),
            kind.zh(),
            String.join("、", successors),
            effectiveOn,
            documentNumber);
  }
}
