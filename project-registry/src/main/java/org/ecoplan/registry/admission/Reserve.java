package org.ecoplan.registry.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.ecoplan.kit.store.Conditions;
import org.ecoplan.kit.store.Database;
import org.ecoplan.kit.store.Row;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.PageRequest;
import org.ecoplan.registry.request.Keys;
import org.jspecify.annotations.Nullable;

/**
 * The projects that wait in the reserve library without having started, those suspended there among
 * them: a suspension does not stop the clock.
 */
@ApplicationScoped
class Reserve {
  private static final String WAITING =
      """
      SELECT p.id, plan.code AS plan_code, p.code, p.name, p.reserved_on
      FROM project p JOIN plan ON plan.id = p.plan_id""";

  private record Waiting(long id, ReserveEntry entry) {}

  private final Database database;
  private final ReserveSettings settings;
  private final Clock clock;

  Reserve(Database database, ReserveSettings settings, Clock clock) {
    this.database = database;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * A slice of those that lapse on a day or before it, first the one that lapses first.
   *
   * @param plan the code of a plan, absent for all plans
   */
  Page<ReserveEntry> lapsingBy(@Nullable String plan, LocalDate day, PageRequest request) {
    Conditions conditions = waiting(day).andIfGiven("plan.code = ?", plan);
    request
        .after()
        .ifPresent(
            after ->
                conditions.and(
                    "(p.reserved_on, p.id) > (?, ?)",
                    Keys.day(after.keys(2).get(0)),
                    Keys.number(after.keys(2).get(1))));
    Page<Waiting> page =
        Page.of(
            database.list(
                WAITING + conditions.where() + " ORDER BY p.reserved_on, p.id LIMIT ?",
                this::waiting,
                conditions.parameters(request.fetchSize())),
            request,
            found -> List.of(found.entry().reservedOn().toString(), Long.toString(found.id())));
    return new Page<>(page.items().stream().map(Waiting::entry).toList(), page.nextPageToken());
  }

  /** Some of those that have lapsed by a day, locked; what somebody else works on waits. */
  @Transactional(TxType.MANDATORY)
  List<ReserveEntry> lockLapsedBy(LocalDate day) {
    Conditions conditions = waiting(day);
    return database.list(
        WAITING
            + conditions.where()
            + " ORDER BY p.reserved_on, p.id LIMIT ? FOR UPDATE OF p SKIP LOCKED",
        row -> waiting(row).entry(),
        conditions.parameters(settings.sweepBatch()));
  }

  private Conditions waiting(LocalDate day) {
    // The first bound is for the index; on 28 February it lets a 29th through, as it has to.
    return new Conditions()
        .and("coalesce(p.suspended_from, p.state) = 'RESERVED'")
        .and("p.reserved_on <= ?", day.minusYears(settings.lapseYears()).plusDays(1))
        .and("p.reserved_on + make_interval(years => ?) <= ?", settings.lapseYears(), day);
  }

  private Waiting waiting(Row row) {
    return new Waiting(
        row.number("id"),
        ReserveEntry.of(
            row.text("plan_code"),
            row.text("code"),
            row.text("name"),
            row.date("reserved_on"),
            settings.lapseYears(),
            LocalDate.now(clock)));
  }
}
