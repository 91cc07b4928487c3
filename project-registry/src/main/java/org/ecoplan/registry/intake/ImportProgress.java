package org.ecoplan.registry.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.kit.identity.Caller;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.store.Database;
import org.ecoplan.registry.problem.RegistryProblem;

/**
 * Tells how far imports are while they run, which their own transactions do not show, and hears
 * from outside that one of them is to stop.
 */
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

  /** A caller's import begins, whatever was said of an earlier one with its key. */
  @Transactional(TxType.REQUIRES_NEW)
  public void begin(String key, Progress progress) {
    database.update("DELETE FROM import_progress WHERE caller = ? AND key = ?", caller.name(), key);
    keep(key, progress);
  }

  /**
   * Says so much of a caller's import; what nobody asks for any more goes.
   *
   * @throws DomainProblem where the caller asked for it to stop
   */
  @Transactional(TxType.REQUIRES_NEW)
  public void tell(String key, Progress progress) {
    if (keep(key, progress)) {
      throw DomainProblem.of(
          RegistryProblem.IMPORT_STOPPED, "导入已按您的要求停止，" + progress.fileName() + " 没有写入任何内容");
    }
  }

  /**
   * Asks the caller's import to stop where it next tells how far it is. What is finished before
   * that stays: the answer to the import itself says which it was.
   *
   * @return whether there is such an import
   */
  @Transactional
  public boolean stop(String key) {
    return database.update(
            "UPDATE import_progress SET stop_asked = true WHERE caller = ? AND key = ?",
            caller.name(),
            key)
        > 0;
  }

  /** Whether the import is to stop. */
  private boolean keep(String key, Progress progress) {
    database.update(
        "DELETE FROM import_progress WHERE updated_at < ?", clock.instant().minus(KEPT));
    return database
        .find(
            """
        INSERT INTO import_progress (caller, key, kind, file_name, rows, done, updated_at)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (caller, key) DO UPDATE
            SET done = excluded.done, rows = excluded.rows, updated_at = excluded.updated_at
        RETURNING stop_asked""",
            row -> row.flag("stop_asked"),
            caller.name(),
            key,
            progress.kind(),
            progress.fileName(),
            progress.rows(),
            progress.done(),
            clock.instant())
        .orElseThrow();
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
