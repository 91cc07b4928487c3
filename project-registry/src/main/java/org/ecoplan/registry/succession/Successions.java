package org.ecoplan.registry.succession;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.ecoplan.kit.identity.Caller;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.store.Conditions;
import org.ecoplan.kit.store.Database;
import org.ecoplan.kit.store.Row;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.PageRequest;
import org.ecoplan.registry.problem.RegistryProblem;
import org.ecoplan.registry.request.Keys;
import org.ecoplan.registry.unit.Units;
import org.jspecify.annotations.Nullable;

/** The acts by which units became others, and the heirs that follow from them. */
@ApplicationScoped
class Successions {
  private static final String SELECT =
      """
      SELECT s.*, r.reason, r.reversed_by, r.reversed_at,
          array(SELECT u.name FROM unit_succession_unit su JOIN unit u ON u.id = su.unit_id
              WHERE su.number = s.number AND su.side = 'PREDECESSOR'
              ORDER BY su.position) AS predecessors,
          array(SELECT u.name FROM unit_succession_unit su JOIN unit u ON u.id = su.unit_id
              WHERE su.number = s.number AND su.side = 'SUCCESSOR'
              ORDER BY su.position) AS successors
      FROM unit_succession s LEFT JOIN unit_succession_reversal r ON r.number = s.number""";

  private final Database database;
  private final Units units;
  private final Caller caller;
  private final Clock clock;

  Successions(Database database, Units units, Caller caller, Clock clock) {
    this.database = database;
    this.units = units;
    this.caller = caller;
    this.clock = clock;
  }

  /** One act after the other: each is decided on all that were before it. */
  @Transactional(TxType.MANDATORY)
  void lock() {
    database.update("LOCK TABLE unit_succession IN SHARE ROW EXCLUSIVE MODE");
  }

  Lineage lineage() {
    return new Lineage(
        database.list(
            SELECT + " WHERE r.number IS NULL ORDER BY s.number", Successions::succession));
  }

  /**
   * The acts, the newest first.
   *
   * @param unit a unit that stands on one of the two sides, absent for all acts
   */
  Page<Succession> page(@Nullable String unit, PageRequest request) {
    Conditions conditions =
        new Conditions()
            .andIfGiven(
                """
                s.number IN (SELECT su.number FROM unit_succession_unit su
                    JOIN unit u ON u.id = su.unit_id WHERE u.name = ?)""",
                unit);
    request.after().ifPresent(after -> conditions.and("s.number < ?", Keys.number(after)));
    List<Succession> rows =
        database.list(
            SELECT + conditions.where() + " ORDER BY s.number DESC LIMIT ?",
            Successions::succession,
            conditions.parameters(request.fetchSize()));
    return Page.of(rows, request, act -> List.of(Long.toString(act.number())));
  }

  /**
   * The act with this number.
   *
   * @throws DomainProblem {@link RegistryProblem#SUCCESSION_NOT_FOUND} where there is none
   */
  Succession require(long number) {
    return database
        .find(SELECT + " WHERE s.number = ?", Successions::succession, number)
        .orElseThrow(
            () ->
                DomainProblem.of(RegistryProblem.SUCCESSION_NOT_FOUND, "没有第 " + number + " 号单位变更"));
  }

  /** Records an act between registered units. */
  @Transactional(TxType.MANDATORY)
  Succession add(NewSuccession act) {
    long number =
        database
            .find(
                """
                INSERT INTO unit_succession (number, kind, effective_on, document_number, note,
                    recorded_by, recorded_at)
                SELECT coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ? FROM unit_succession
                RETURNING number""",
                row -> row.number("number"),
                act.kind(),
                act.effectiveOn(),
                act.documentNumber(),
                act.note(),
                caller.name(),
                clock.instant())
            .orElseThrow();
    name(number, "PREDECESSOR", act.predecessors());
    name(number, "SUCCESSOR", act.successors());
    return require(number);
  }

  /** Records that an act was wrong. */
  @Transactional(TxType.MANDATORY)
  Succession reverse(Succession act, String reason) {
    database.update(
        """
        INSERT INTO unit_succession_reversal (number, reason, reversed_by, reversed_at)
        VALUES (?, ?, ?, ?)""",
        act.number(),
        reason,
        caller.name(),
        clock.instant());
    return require(act.number());
  }

  /** Keeps who stands for these units today. */
  @Transactional(TxType.MANDATORY)
  void keepHeirs(Collection<String> ofUnits, Lineage lineage) {
    for (String name : ofUnits) {
      long unit = units.requireId(name, "predecessors");
      database.update("DELETE FROM unit_heir WHERE unit_id = ?", unit);
      database.update(
          """
          INSERT INTO unit_heir (unit_id, heir_id)
          SELECT ?, id FROM unit WHERE name = ANY (?)""",
          unit,
          lineage.heirs(name).toArray(String[]::new));
    }
  }

  private void name(long number, String side, List<String> names) {
    for (int position = 0; position < names.size(); position++) {
      database.update(
          """
          INSERT INTO unit_succession_unit (number, unit_id, side, position)
          VALUES (?, ?, ?, ?)""",
          number,
          units.requireId(names.get(position), "predecessors"),
          side,
          position);
    }
  }

  private static Succession succession(Row row) {
    String reason = row.maybeText("reason");
    return new Succession(
        row.number("number"),
        row.word("kind", SuccessionKind.class),
        row.date("effective_on"),
        row.text("document_number"),
        row.maybeText("note"),
        row.texts("predecessors"),
        row.texts("successors"),
        row.text("recorded_by"),
        row.instant("recorded_at"),
        reason == null
            ? null
            : new Succession.Reversal(reason, row.text("reversed_by"), row.instant("reversed_at")));
  }
}
