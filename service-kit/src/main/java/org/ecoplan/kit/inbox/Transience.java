package org.ecoplan.kit.inbox;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells failures that pass from failures that stay. */
final class Transience {

  /**
   * SQLSTATE classes of PostgreSQL, appendix A: connection exception, transaction rollback,
   * insufficient resources, operator intervention, object not in prerequisite state (lock not
   * available).
   */
  private static final Set<String> PASSING_CLASSES = Set.of("08", "40", "53", "57", "55");

  /** A lost race for the same row: the second attempt finds it there and updates it. */
  private static final String UNIQUE_VIOLATION = "23505";

  private static final Set<String> LOST_RACES =
      Set.of("OptimisticLockException", "StaleObjectStateException", "StaleStateException");

  private Transience() {}

  static boolean isTransient(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = next(cause)) {
      if ((cause instanceof SQLException sql && passes(sql))
          || LOST_RACES.contains(cause.getClass().getSimpleName())) {
        return true;
      }
    }
    return false;
  }

  private static boolean passes(SQLException failure) {
    String state = failure.getSQLState();
    if (state == null) {
      // The pool's own failures carry no state: no connection to be had in time.
      return failure instanceof SQLTransientException
          || String.valueOf(failure.getMessage()).contains("Acquisition timeout");
    }
    return state.length() == 5
        && (PASSING_CLASSES.contains(state.substring(0, 2)) || state.equals(UNIQUE_VIOLATION));
  }

  private static @Nullable Throwable next(Throwable cause) {
    if (cause instanceof RollbackException && cause.getCause() == null) {
      Throwable[] suppressed = cause.getSuppressed();
      return suppressed.length == 0 ? null : suppressed[0];
    }
    return cause.getCause();
  }
}
