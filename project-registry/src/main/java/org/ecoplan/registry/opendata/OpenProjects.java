package org.ecoplan.registry.opendata;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ecoplan.kit.store.Database;
import org.ecoplan.kit.store.Row;
import org.ecoplan.registry.file.FileType;
import org.ecoplan.registry.funding.MoneySource;
import org.ecoplan.registry.opendata.PackageWriter.Place;
import org.ecoplan.registry.opendata.PackageWriter.Planned;
import org.ecoplan.registry.opendata.PackageWriter.Published;
import org.ecoplan.registry.opendata.PackageWriter.Shown;
import org.ecoplan.registry.opendata.PackageWriter.Stage;
import org.ecoplan.registry.plan.Plan;
import org.ecoplan.registry.project.Category;
import org.ecoplan.registry.project.Lifecycle;
import org.jspecify.annotations.Nullable;

/** Reads the projects of a plan that may be seen by everybody: those that were admitted. */
@ApplicationScoped
class OpenProjects {
  private static final String ADMITTED =
      """
      FROM project p JOIN plan ON plan.id = p.plan_id
      WHERE plan.code = ? AND p.state NOT IN ('DRAFT', 'SUBMITTED', 'RETURNED')""";

  private final Database database;
  private final OpenDataSettings settings;

  OpenProjects(Database database, OpenDataSettings settings) {
    this.database = database;
    this.settings = settings;
  }

  List<Published> of(Plan plan) {
    Map<Long, List<Stage>> stages = stages(plan);
    Map<Long, List<Planned>> planned = planned(plan);
    Map<Long, List<Shown>> documents = documents(plan);
    return database.list(
        """
        SELECT p.*,
            (SELECT u.name FROM project_unit pu JOIN unit u ON u.id = pu.unit_id
                WHERE pu.project_id = p.id AND pu.lead) AS lead_unit,
            (SELECT max(happened_at) FROM project_history h WHERE h.project_id = p.id) AS updated_at,
            (SELECT r.name FROM region r WHERE r.code = p.region_code) AS place
        """
            + ADMITTED
            + " ORDER BY p.code",
        row ->
            new Published(
                plan.code() + "-" + row.text("code"),
                row.text("name"),
                row.maybeText("summary"),
                row.word("category", Category.class),
                row.word("state", Lifecycle.class),
                row.maybeWord("suspended_from", Lifecycle.class),
                row.integer("start_year"),
                row.integer("end_year"),
                row.maybeDate("completed_on"),
                row.maybeText("lead_unit"),
                row.maybeInstant("updated_at"),
                place(row),
                stages.getOrDefault(row.number("id"), List.of()),
                planned.getOrDefault(row.number("id"), List.of()),
                documents.getOrDefault(row.number("id"), List.of())),
        plan.code());
  }

  private static @Nullable Place place(Row row) {
    Place place =
        new Place(
            row.maybeDecimal("longitude"), row.maybeDecimal("latitude"), row.maybeText("place"));
    return place.longitude() == null && place.region() == null ? null : place;
  }

  private Map<Long, List<Stage>> stages(Plan plan) {
    return byProject(
        """
        SELECT m.project_id, m.number, m.name,
            coalesce(m.approved_date, m.original_date) AS due, m.actual_date
        FROM milestone m WHERE m.project_id IN (SELECT p.id %s)
        ORDER BY m.project_id, m.number""",
        row ->
            new Stage(
                row.integer("number"),
                row.text("name"),
                row.date("due"),
                row.maybeDate("actual_date")),
        plan);
  }

  private Map<Long, List<Planned>> planned(Plan plan) {
    return byProject(
        """
        SELECT project_id, source, fiscal_year, sum(amount) AS amount FROM funding_sum
        WHERE kind = 'PLANNED' AND project_id IN (SELECT p.id %s)
        GROUP BY project_id, source, fiscal_year HAVING sum(amount) <> 0
        ORDER BY project_id, fiscal_year, source""",
        row ->
            new Planned(
                row.word("source", MoneySource.class),
                row.integer("fiscal_year"),
                row.decimal("amount")),
        plan);
  }

  private Map<Long, List<Shown>> documents(Plan plan) {
    return byProject(
        """
        SELECT d.*, p.code AS project_code FROM document d JOIN project p ON p.id = d.project_id
        WHERE d.published_at IS NOT NULL AND d.project_id IN (SELECT p.id %s)
        ORDER BY d.project_id, d.number""",
        row ->
            new Shown(
                row.integer("number"),
                row.text("title"),
                row.word("file_type", FileType.class).mediaType(),
                row.instant("published_at"),
                address(plan, row.text("project_code"), row.integer("number"))),
        plan);
  }

  private String address(Plan plan, String project, int document) {
    return UriBuilder.fromUri(settings.publicAddress())
        .path("public/v1/projects/{plan}/{project}/documents/{document}")
        .build(plan.code(), project, document)
        .toString();
  }

  /** What a question with {@link #ADMITTED} in it finds for each project, in its order. */
  private <T> Map<Long, List<T>> byProject(String question, Function<Row, T> reader, Plan plan) {
    return database
        .list(
            question.formatted(ADMITTED),
            row -> Map.entry(row.number("project_id"), reader.apply(row)),
            plan.code())
        .stream()
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }
}
