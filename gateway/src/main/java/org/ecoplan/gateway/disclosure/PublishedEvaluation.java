package org.ecoplan.gateway.disclosure;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of one published evaluation shows; the words are the service's own.
 *
 * @param id leads to the files
 * @param planName the plan's name
 * @param year the year it was judged at
 * @param asOf until when what was known counts
 * @param publishedAt when it was published
 * @param sha256 the seal of its inputs
 * @param indicators the first list
 * @param tasks the second list
 * @param projects the third list
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PublishedEvaluation(
    String id,
    @Nullable String planName,
    int year,
    @Nullable String asOf,
    @Nullable String publishedAt,
    @Nullable String sha256,
    @Nullable List<Indicator> indicators,
    @Nullable Tasks tasks,
    @Nullable Projects projects) {

  /** One numbered indicator with its series. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Indicator(@Nullable List<Series> series) {}

  /** One series with its verdict. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Series(
      int indicatorNumber,
      @Nullable String indicatorName,
      @Nullable String name,
      @Nullable String unit,
      @Nullable BigDecimal value,
      @Nullable String target,
      @Nullable String verdictZh,
      @Nullable String reason) {

    /** The series' name where it says more than the indicator's. */
    public String title() {
      return name == null || name.equals(indicatorName)
          ? String.valueOf(indicatorName)
          : indicatorName + "：" + name;
    }
  }

  /** How the tasks of the work plans stand. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Tasks(@Nullable String day, int total, int overdue) {}

  /** How the projects stand. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Projects(
      @Nullable String day, int total, int completed, @Nullable List<Project> items) {}

  /** One project of the reserve library. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Project(
      String code,
      @Nullable String name,
      @Nullable String categoryZh,
      @Nullable String stateZh,
      int startYear,
      int endYear,
      @Nullable String leadUnit) {}
}
