package org.ecoplan.registry.opendata;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.registry.project.Category;
import org.jspecify.annotations.Nullable;

/**
 * A plan of which a package was published.
 *
 * @param projects how many the latest package has
 * @param publishedOn the day of the latest package
 * @param path where the latest package is read, below the gateway's address
 * @param sha256 of its bytes
 * @param categories one line for each category with projects; empty in the list of plans
 */
@Schema(name = "PublicPlan")
record OpenPlan(
    String code,
    String name,
    int startYear,
    int finalYear,
    int projects,
    LocalDate publishedOn,
    Instant publishedAt,
    String path,
    String sha256,
    List<CategoryLine> categories) {

  /** The projects of one category; planned money in yuan, absent where none was planned. */
  @Schema(name = "PublicCategory")
  record CategoryLine(
      Category category,
      String zh,
      String en,
      int projects,
      int completed,
      @Nullable BigDecimal planned) {}
}
