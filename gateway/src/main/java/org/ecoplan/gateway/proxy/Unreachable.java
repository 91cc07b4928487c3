package org.ecoplan.gateway.proxy;

/** No connection to the service: it has not seen the request. */
final class Unreachable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Unreachable(Throwable cause) {
    super(cause.getMessage(), cause, false, false);
  }
}
