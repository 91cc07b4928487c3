package org.ecoplan.gateway.disclosure;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A published project; the words are the service's own. What a list does not tell of it is absent.
 *
 * @param planned planned money in yuan
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PublishedProject(
    String code,
    String title,
    String categoryZh,
    String categoryEn,
    String statusZh,
    String statusEn,
    int startYear,
    int endYear,
    @Nullable String lead,
    @Nullable BigDecimal planned,
    int milestones,
    int milestonesMet,
    @Nullable String updated,
    @Nullable String description,
    @Nullable String region,
    @Nullable List<Stage> stages,
    @Nullable List<Share> budget,
    @Nullable List<Paper> documents) {

  /** A milestone; {@code met} is absent while it is not. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Stage(@Nullable String title, @Nullable String due, @Nullable String met) {}

  /** Planned money of one source and year, in yuan. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Share(@Nullable String source, int year, BigDecimal planned) {}

  /** A document that everybody may read. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Paper(String title, @Nullable String published, String path) {}
}
