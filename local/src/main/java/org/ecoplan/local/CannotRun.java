package org.ecoplan.local;

/** Something stands in the way; the message is the one sentence that the person reads. */
final class CannotRun extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CannotRun(String sentence) {
    super(sentence);
  }
}
