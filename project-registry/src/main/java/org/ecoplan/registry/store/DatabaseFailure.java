package org.ecoplan.registry.store;

import java.sql.SQLException;

/** The database could not do what it was asked; the cause says whether trying again helps. */
public final class DatabaseFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DatabaseFailure(SQLException cause) {
    super(cause.getMessage(), cause);
  }
}
