package org.ecoplan.indicator.evaluation;

import java.util.Set;

/** How far an evaluation has come; each state knows what may follow it. */
public enum Publication {
  /** Sealed, or returned by a reviewer; seen by those who log in. */
  DRAFT("草稿"),
  /** Submitted by its author, waiting to be published or returned. */
  UNDER_REVIEW("审核中"),
  /** Read by everybody; what it says never changes again. */
  PUBLISHED("已公布"),
  /** A later evaluation of the same year was published; this one stays readable at its address. */
  SUPERSEDED("已被替代");

  private final String zh;

  Publication(String zh) {
    this.zh = zh;
  }

  /** The word people read. */
  public String zh() {
    return zh;
  }

  /** Whether everybody may read it. */
  public boolean isPublic() {
    return this == PUBLISHED || this == SUPERSEDED;
  }

  boolean mayBecome(Publication next) {
    return followers().contains(next);
  }

  private Set<Publication> followers() {
    return switch (this) {
      case DRAFT -> Set.of(UNDER_REVIEW);
      case UNDER_REVIEW -> Set.of(DRAFT, PUBLISHED);
      case PUBLISHED -> Set.of(SUPERSEDED);
      case SUPERSEDED -> Set.of();
    };
  }
}
