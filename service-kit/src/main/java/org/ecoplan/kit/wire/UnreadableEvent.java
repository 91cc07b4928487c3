package org.ecoplan.kit.wire;

/** A record that no retry will make readable: it belongs on the dead-letter topic. */
public final class UnreadableEvent extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnreadableEvent(String reason) {
    super(reason);
  }
}
