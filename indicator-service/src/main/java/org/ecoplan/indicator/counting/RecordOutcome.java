package org.ecoplan.indicator.counting;

/** What became of a delivered record. */
public enum RecordOutcome {
  /** New. */
  CREATED,
  /** It corrected a known one, which is kept beside it. */
  UPDATED,
  /** Known already. */
  UNCHANGED,
  /** Refused with the whole delivery. */
  REJECTED
}
