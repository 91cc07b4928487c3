package org.ecoplan.gateway.disclosure;

import org.jspecify.annotations.Nullable;

/**
 * What a reader looks for among the projects.
 *
 * @param words from the search field
 * @param category the service's word for one
 * @param pageToken where to go on
 */
public record ProjectQuestion(
    @Nullable String words, @Nullable String category, @Nullable String pageToken) {

  private static final int LONGEST = 100;

  /** Empty fields of a form ask for nothing, and a search longer than any name finds nothing. */
  public ProjectQuestion {
    words = words == null || words.isBlank() ? null : words.strip();
    words = words == null || words.length() <= LONGEST ? words : words.substring(0, LONGEST);
    category = category == null || category.isBlank() ? null : category;
    pageToken = pageToken == null || pageToken.isBlank() ? null : pageToken;
  }

  /** Whether anything but everything is asked for. */
  public boolean isNarrow() {
    return words != null || category != null;
  }

  /** Whether this category is asked for. */
  public boolean isOf(String other) {
    return other.equals(category);
  }

  /** The words as the search field shows them. */
  public String typed() {
    return words == null ? "" : words;
  }

  Address onto(Address address) {
    return address.with("q", words).with("category", category).with("pageToken", pageToken);
  }

  /** The page of the site that goes on from here. */
  String next(String plan, String token) {
    return new ProjectQuestion(words, category, token)
        .onto(new Address("/public/projects").with("plan", plan))
        .text();
  }
}
