package org.ecoplan.gateway.disclosure;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of open-data packages. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PublishedPackages(List<Item> items, @Nullable String nextPageToken) {

  static PublishedPackages none() {
    return new PublishedPackages(List.of(), null);
  }

  /** A package of one plan and day. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Item(String plan, String publishedOn, int projects, @Nullable String sha256) {}
}
