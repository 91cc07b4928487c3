package org.ecoplan.indicator.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ecoplan.indicator.verdict.Comparison;
import org.ecoplan.kit.store.Database;
import org.ecoplan.kit.store.Row;
import org.ecoplan.kit.tabular.Change;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.PageRequest;

/** The reference facts of all plans. */
@ApplicationScoped
public class ReferenceFacts {
  private final Database database;

  public ReferenceFacts(Database database) {
    this.database = database;
  }

  /** Keeps a fact; the same fact again changes nothing. */
  public Change keep(String plan, ReferenceFact fact) {
    int inserted =
        database.update(
            """
            INSERT INTO reference_fact (id, plan_code, kind, name, region_code, period, comparison,
                value, unit, source, source_date, note, known_from, fingerprint)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING""",
            fact.id(),
            plan,
            fact.kind(),
            fact.name(),
            fact.regionCode(),
            fact.period(),
            fact.comparison(),
            fact.value(),
            fact.unit(),
            fact.source(),
            fact.sourceDate(),
            fact.note(),
            fact.knownFrom(),
            fact.fingerprint());
    return inserted == 1 ? Change.CREATED : Change.UNCHANGED;
  }

  Page<ReferenceFact> list(String plan, PageRequest request) {
    List<String> after = request.after().map(token -> token.keys(2)).orElse(List.of("", ""));
    List<ReferenceFact> rows =
        database.list(
            """
            SELECT * FROM reference_fact
            WHERE plan_code = ? AND (period, fingerprint) > (?, ?)
            ORDER BY period, fingerprint LIMIT ?""",
            ReferenceFacts::read,
            plan,
            after.get(0),
            after.get(1),
            request.fetchSize());
    return Page.of(rows, request, fact -> List.of(fact.period(), fact.fingerprint()));
  }

  private static ReferenceFact read(Row row) {
    return new ReferenceFact(
        row.uuid("id"),
        row.word("kind", ReferenceFact.Kind.class),
        row.maybeText("name"),
        row.text("region_code"),
        row.text("period"),
        row.maybeWord("comparison", Comparison.class),
        row.maybeDecimal("value"),
        row.maybeText("unit"),
        row.text("source"),
        row.maybeText("source_date"),
        row.maybeText("note"),
        row.instant("known_from"));
  }
}
