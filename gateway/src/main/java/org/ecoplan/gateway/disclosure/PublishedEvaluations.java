package org.ecoplan.gateway.disclosure;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of published evaluations. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PublishedEvaluations(List<Item> items, @Nullable String nextPageToken) {

  static PublishedEvaluations none() {
    return new PublishedEvaluations(List.of(), null);
  }

  /**
   * What a list shows of an evaluation.
   *
   * @param id leads to the evaluation and its files
   * @param year the year it was judged at
   * @param sha256 the seal of its inputs
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Item(
      String id,
      @Nullable String planName,
      int year,
      @Nullable String publishedAt,
      @Nullable String sha256) {}
}
