package org.ecoplan.registry.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.kit.identity.Caller;
import org.ecoplan.kit.store.Database;

/** Tells how far imports are while they run, which their own transactions do not show. */
@ApplicationScoped
class ImportProgress {
  private static final Duration KEPT = Duration.ofDays(1);

  /**
   * How far an import is.
   *
   * @param rows the rows of the file
   * @param done those that were looked at
   */
  @Schema(name = "ImportProgress")
  record Progress(String kind, String fileName, int rows, int done) {}

  private final Database database;
  private final Caller caller;
  private final Clock clock;

  ImportProgress(Database database, Caller caller, Clock clock) {
    this.database = database;
    this.caller = caller;
    this.clock = clock;
  }

  /** Says so much of a caller's import; what nobody asks for any more goes. */
  @Transactional(TxType.REQUIRES_NEW)
  public void tell(String key, Progress progress) {
    database.update(
        "DELETE FROM import_progress WHERE updated_at < ?", clock.instant().minus(KEPT));
    database.update(
        """
        INSERT INTO import_progress (caller, key, kind, file_name, rows, done, updated_at)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (caller, key) DO UPDATE
            SET done = excluded.done, rows = excluded.rows, updated_at = excluded.updated_at""",
        caller.name(),
        key,
        progress.kind(),
        progress.fileName(),
        progress.rows(),
        progress.done(),
        clock.instant());
  }

  /** How far the caller's import with this key is. */
  Optional<Progress> of(String key) {
    return database.find(
        "SELECT * FROM import_progress WHERE caller = ? AND key = ?",
        row ->
            new Progress(
                row.text("kind"), row.text("file_name"), row.integer("rows"), row.integer("done")),
        caller.name(),
        key);
  }
}
