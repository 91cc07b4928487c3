package org.ecoplan.indicator.store;

/** What keeping a fact did. */
public enum Change {
  /** Nothing was known before. */
  CREATED,
  /** Something else was known before; its row is closed and kept. */
  UPDATED,
  /** The same was known already; nothing was written. */
  UNCHANGED
}
