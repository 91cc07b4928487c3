package org.ecoplan.alert.expression;

/** What an expression is about: it is asked once for each, and finds it or not. */
public enum About {
  /** A project; {@code project} is there. */
  PROJECT,
  /** A milestone; {@code milestone} and its {@code project} are there. */
  MILESTONE,
  /** A work-plan task; {@code task} is there. */
  TASK,
  /** A series of an indicator; {@code series} is there. */
  SERIES,
  /** A verdict of the standing evaluation; {@code verdict} and {@code evaluation} are there. */
  VERDICT
}
