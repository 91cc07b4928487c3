package org.ecoplan.registry.project;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A project of a plan as it stands in its row.
 *
 * @param id the surrogate key, never shown outside
 * @param suspendedFrom where a suspended project was
 * @param reservedOn the day of the last admission to the library
 * @param version of the project's own fields, for its ETag
 */
public record Project(
    long id,
    String planCode,
    String code,
    ProjectFacts facts,
    Lifecycle state,
    @Nullable Lifecycle suspendedFrom,
    @Nullable LocalDate completedOn,
    @Nullable LocalDate reservedOn,
    long version) {

  /** Plan and code, as people and events name it. */
  public String reference() {
    return planCode + "/" + code;
  }
}
