package org.ecoplan.alert.rule;

/** How much an alert matters, from least to most. */
public enum Severity {
  /** Worth knowing; nothing is late. */
  INFO,
  /** Late or behind; the unit concerned has to act. */
  WARNING,
  /** Long late, past its construction years, or a binding promise in danger. */
  CRITICAL
}
