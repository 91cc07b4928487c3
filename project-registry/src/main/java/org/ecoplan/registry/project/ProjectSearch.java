package org.ecoplan.registry.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ecoplan.kit.store.Conditions;
import org.ecoplan.kit.store.Database;
import org.ecoplan.kit.store.Row;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** Finds projects of a plan, and counts what further choices would find. */
@ApplicationScoped
class ProjectSearch {
  private static final String TOTAL = "TOTAL";

  /** A project, and what it is sorted by. */
  private record Found(Project project, String sortKey) {}

  private record Counted(String facet, FacetCount count) {}

  private final Database database;
  private final Clock clock;

  ProjectSearch(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  Page<Project> page(ProjectFilter filter, ProjectSort sort, PageRequest request) {
    Conditions conditions = filter.conditions();
    request.after().ifPresent(token -> sort.after(token, conditions));
    List<Found> rows =
        database.list(
            ProjectFilter.ASKED
                + "SELECT p.*, plan.code AS plan_code, "
                + sort.key()
                + " AS sort_key"
                + ProjectFilter.FROM
                + "JOIN plan ON plan.id = p.plan_id"
                + conditions.where()
                + sort.clause()
                + " LIMIT ?",
            row -> new Found(Projects.project(row), row.text("sort_key")),
            asked(filter, conditions.parameters(request.fetchSize())));
    Page<Found> page =
        Page.of(rows, request, last -> sort.position(last.sortKey(), last.project().code()));
    return new Page<>(page.items().stream().map(Found::project).toList(), page.nextPageToken());
  }

  /** All counts in one statement. */
  ProjectFacets facets(ProjectFilter filter) {
    Conditions all = filter.conditions();
    StringBuilder sql =
        new StringBuilder(ProjectFilter.TODAY)
            .append("SELECT '" + TOTAL + "' AS facet, '' AS value, count(*) AS found")
            .append(ProjectFilter.FROM)
            .append(all.where());
    List<@Nullable Object> parameters = new ArrayList<>(Arrays.asList(all.parameters()));
    for (Facet facet : Facet.values()) {
      Conditions others = filter.conditions(Tense.NOW, facet);
      sql.append(" UNION ALL ").append(facet.counts(ProjectFilter.FROM + others.where()));
      parameters.addAll(Arrays.asList(others.parameters()));
    }
    sql.append(" ORDER BY facet, found DESC, value");
    Map<Facet, List<FacetCount>> counts = new EnumMap<>(Facet.class);
    long total = 0;
    for (Counted counted :
        database.list(sql.toString(), ProjectSearch::counted, today(parameters.toArray()))) {
      if (counted.facet().equals(TOTAL)) {
        total = counted.count().count();
      } else {
        counts
            .computeIfAbsent(Facet.valueOf(counted.facet()), facet -> new ArrayList<>())
            .add(counted.count());
      }
    }
    return ProjectFacets.of(total, counts);
  }

  private @Nullable Object[] asked(ProjectFilter filter, @Nullable Object[] others) {
    List<@Nullable Object> all = new ArrayList<>();
    all.add(LocalDate.now(clock));
    all.add(filter.words().toArray(String[]::new));
    all.addAll(Arrays.asList(others));
    return all.toArray();
  }

  private @Nullable Object[] today(@Nullable Object[] others) {
    List<@Nullable Object> all = new ArrayList<>();
    all.add(LocalDate.now(clock));
    all.addAll(Arrays.asList(others));
    return all.toArray();
  }

  private static Counted counted(Row row) {
    String value = row.maybeText("value");
    return new Counted(
        row.text("facet"), new FacetCount(value == null ? "" : value, row.number("found")));
  }
}
