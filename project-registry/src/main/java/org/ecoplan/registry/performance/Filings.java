package org.ecoplan.registry.performance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.ecoplan.kit.identity.Caller;
import org.ecoplan.kit.store.Database;
import org.ecoplan.kit.store.Row;
import org.ecoplan.registry.performance.PerformanceForms.Filed;
import org.ecoplan.registry.performance.PerformanceForms.Stored;

/** What was filed before forms were reopened. Append-only. */
@ApplicationScoped
class Filings {
  private static final String SELECT = "SELECT p.* FROM performance_filing p WHERE form_id = ?";

  /** A filing with what was filed. */
  record Kept(Filing filing, Filed content) {}

  private final Database database;
  private final PerformanceForms forms;
  private final Caller caller;
  private final Clock clock;

  Filings(Database database, PerformanceForms forms, Caller caller, Clock clock) {
    this.database = database;
    this.forms = forms;
    this.caller = caller;
    this.clock = clock;
  }

  /** Keeps what is filed and makes the form, whose project is locked, a draft again. */
  @Transactional(TxType.MANDATORY)
  void reopen(Stored form, String reason) {
    database.update(
        """
        INSERT INTO performance_filing (form_id, number, filed, filed_by, filed_at, reopened_by,
            reopened_at, reason)
        SELECT id, (SELECT count(*) + 1 FROM performance_filing WHERE form_id = f.id), filed,
            filed_by, filed_at, ?, ?, ? FROM performance_form f WHERE id = ?""",
        caller.name(),
        clock.instant(),
        reason,
        form.id());
    database.update(
        """
        UPDATE performance_form SET filed = NULL, filed_by = NULL, filed_at = NULL,
            version = version + 1 WHERE id = ?""",
        form.id());
  }

  /** All of a form, the latest first: a form is reopened a few times at most. */
  List<Filing> of(Stored form) {
    return database.list(SELECT + " ORDER BY number DESC", this::kept, form.id()).stream()
        .map(Kept::filing)
        .toList();
  }

  Optional<Kept> find(Stored form, int number) {
    return database.find(SELECT + " AND number = ?", this::kept, form.id(), number);
  }

  private Kept kept(Row row) {
    Filed content = forms.filed(row.text("filed"));
    BigDecimal total = PerformanceForm.totalOf(content.rows());
    return new Kept(
        new Filing(
            row.integer("number"),
            total,
            PerformanceForm.gradeOf(total),
            row.text("filed_by"),
            row.instant("filed_at"),
            row.text("reopened_by"),
            row.instant("reopened_at"),
            row.text("reason")),
        content);
  }
}
