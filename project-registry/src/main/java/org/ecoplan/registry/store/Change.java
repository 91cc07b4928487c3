package org.ecoplan.registry.store;

/** What keeping a row of an upload did. */
public enum Change {
  /** Nothing was known before. */
  CREATED,
  /** Something else was known before. */
  UPDATED,
  /** The same was known already; nothing was written. */
  UNCHANGED
}
