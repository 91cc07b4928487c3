package org.ecoplan.local.demo;

/** A service did not take what the demonstration entered. */
public final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int status;

  Refused(int status, String message) {
    super(message);
    this.status = status;
  }

  /** The HTTP status; 0 where there was no answer. */
  public int status() {
    return status;
  }
}
