package org.ecoplan.embedded;

import org.jspecify.annotations.Nullable;

/** A server could not be started; the message is a sentence for the person at the console. */
public final class ServerFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ServerFailure(String message) {
    super(message);
  }

  public ServerFailure(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
