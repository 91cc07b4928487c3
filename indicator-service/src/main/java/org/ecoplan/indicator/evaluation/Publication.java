package org.ecoplan.indicator.evaluation;

/** How far an evaluation has come. */
public enum Publication {
  /** Sealed; seen by those who log in. */
  DRAFT("草稿"),
  /** Read by everybody; never changes again. */
  PUBLISHED("已公布");

  private final String zh;

  Publication(String zh) {
    this.zh = zh;
  }

  /** The word people read. */
  public String zh() {
    return zh;
  }
}
