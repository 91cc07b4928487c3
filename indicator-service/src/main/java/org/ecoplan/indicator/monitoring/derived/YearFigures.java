package org.ecoplan.indicator.monitoring.derived;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecoplan.indicator.method.Figure;
import org.ecoplan.indicator.method.Method;
import org.ecoplan.kit.store.Database;
import org.ecoplan.kit.store.Row;

/** The figures of regions and years, in every version. */
@ApplicationScoped
public class YearFigures {
  private final Database database;

  YearFigures(Database database) {
    this.database = database;
  }

  /** Keeps what changed; returns how many figures did. */
  @Transactional(TxType.MANDATORY)
  int keep(String region, int year, List<Figure> figures, Instant known) {
    Map<String, YearFigure> before =
        database
            .list(
                """
                SELECT * FROM year_figure
                WHERE region_code = ? AND year = ? AND known_until IS NULL""",
                row -> read(row, Instant.MAX),
                region,
                year)
            .stream()
            .collect(Collectors.toMap(YearFigure::code, Function.identity()));
    int changed = 0;
    for (Figure figure : figures) {
      YearFigure now = YearFigure.of(region, year, figure, known);
      YearFigure old = before.get(figure.code());
      if (old == null || !now.saysTheSameAs(old)) {
        if (old != null) {
          database.update("UPDATE year_figure SET known_until = ? WHERE id = ?", known, old.id());
        }
        insert(now);
        changed++;
      }
    }
    return changed;
  }

  /** What was known at an instant, by code. */
  public List<YearFigure> asOf(String region, int year, Instant asOf) {
    return database.list(
        """
        SELECT * FROM year_figure
        WHERE region_code = ? AND year = ? AND known_from <= ?
            AND (known_until IS NULL OR known_until > ?)
        ORDER BY code""",
        row -> read(row, asOf),
        region,
        year,
        asOf,
        asOf);
  }

  /** One figure as it was known at an instant. */
  public Optional<YearFigure> asOf(String region, int year, String code, Instant asOf) {
    return asOf(region, year, asOf).stream()
        .filter(figure -> figure.code().equals(code))
        .findFirst();
  }

  private void insert(YearFigure figure) {
    database.update(
        """
        INSERT INTO year_figure (id, region_code, year, code, name, unit, value, shortfall,
            numerator, denominator, count, method, method_version, steps, known_from)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        figure.id(),
        figure.regionCode(),
        figure.year(),
        figure.code(),
        figure.name(),
        figure.unit(),
        figure.value(),
        figure.shortfall(),
        figure.numerator(),
        figure.denominator(),
        figure.count(),
        figure.method(),
        figure.methodVersion(),
        figure.steps().toArray(String[]::new),
        figure.knownFrom());
  }

  /** An end that lay in the future of the instant was not known then. */
  private static YearFigure read(Row row, Instant asOf) {
    Instant until = row.maybeInstant("known_until");
    return new YearFigure(
        row.uuid("id"),
        row.text("region_code"),
        row.integer("year"),
        row.text("code"),
        row.text("name"),
        row.text("unit"),
        row.maybeDecimal("value"),
        row.maybeText("shortfall"),
        row.maybeDecimal("numerator"),
        row.maybeDecimal("denominator"),
        row.integer("count"),
        row.word("method", Method.class),
        row.text("method_version"),
        row.texts("steps"),
        row.instant("known_from"),
        until != null && until.isAfter(asOf) ? null : until);
  }
}
