package org.ecoplan.gateway.disclosure;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A plan with its latest package.
 *
 * @param publishedOn the day of the package
 * @param path where the package is read
 * @param categories one line for each; absent in a list of plans
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PublishedPlan(
    String code,
    String name,
    int startYear,
    int finalYear,
    int projects,
    String publishedOn,
    String path,
    @Nullable List<Line> categories) {

  /** A category's projects; planned money in yuan, absent where none was planned. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Line(
      String category,
      String zh,
      String en,
      int projects,
      int completed,
      @Nullable BigDecimal planned) {}

  /** The lines, none where they were not told. */
  public List<Line> lines() {
    return categories == null ? List.of() : categories;
  }

  /** How many projects are completed. */
  public int completed() {
    return lines().stream().mapToInt(Line::completed).sum();
  }

  /** Planned money of all, in yuan; absent where none was planned. */
  public @Nullable BigDecimal planned() {
    return lines().stream()
        .flatMap(line -> Stream.ofNullable(line.planned()))
        .reduce(BigDecimal::add)
        .orElse(null);
  }
}
