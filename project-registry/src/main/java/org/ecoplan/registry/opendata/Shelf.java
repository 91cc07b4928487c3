package org.ecoplan.registry.opendata;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ecoplan.kit.store.Conditions;
import org.ecoplan.kit.store.Database;
import org.ecoplan.kit.store.Row;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.PageRequest;
import org.ecoplan.registry.project.Category;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may look up: the plans that have a package, and the projects of the latest one.
 * Nothing here is read from the reserve library itself, so what was not published cannot appear.
 */
@ApplicationScoped
class Shelf {
  private static final String PLANS =
      """
      SELECT plan.*, o.published_on, o.published_at, o.sha256, o.projects AS package_projects
      FROM plan JOIN open_data_package o ON o.plan_id = plan.id AND o.published_on =
          (SELECT max(l.published_on) FROM open_data_package l WHERE l.plan_id = plan.id)""";
  private static final String PLANNED = "(body #>> '{budget,amount,amount}')::numeric";

  private final Database database;

  Shelf(Database database) {
    this.database = database;
  }

  /** Puts the projects of the plan's latest package in the place of those of the one before. */
  void renew(String plan) {
    database.update(
        "DELETE FROM open_project WHERE plan_id = (SELECT id FROM plan WHERE code = ?)", plan);
    database.update(
        """
        INSERT INTO open_project (plan_id, code, category, status, body, found_by)
        SELECT p.plan_id, p.code, p.category, p.status, p.body, p.found_by
        FROM packaged_project p JOIN plan ON plan.id = p.plan_id
        WHERE plan.code = ? AND p.published_on =
            (SELECT max(o.published_on) FROM open_data_package o WHERE o.plan_id = plan.id)""",
        plan);
  }

  /** The plans by code, without their sums. */
  Page<OpenPlan> plans(PageRequest request) {
    Conditions conditions = new Conditions();
    request.after().ifPresent(after -> conditions.and("plan.code > ?", after.keys(1).get(0)));
    List<OpenPlan> rows =
        database.list(
            PLANS + conditions.where() + " ORDER BY plan.code LIMIT ?",
            row -> plan(row, List.of()),
            conditions.parameters(request.fetchSize()));
    return Page.of(rows, request, plan -> List.of(plan.code()));
  }

  /** One plan with a line for each category that has projects. */
  Optional<OpenPlan> plan(String code) {
    return database.find(PLANS + " WHERE plan.code = ?", row -> plan(row, categories(code)), code);
  }

  private List<OpenPlan.CategoryLine> categories(String plan) {
    return database
        .list(
            """
            SELECT category, count(*)::int AS projects,
                (count(*) FILTER (WHERE status IN ('completion', 'maintenance')))::int AS completed,
                sum(%s) AS planned
            FROM open_project WHERE plan_id = (SELECT id FROM plan WHERE code = ?)
            GROUP BY category"""
                .formatted(PLANNED),
            row -> {
              Category category = row.word("category", Category.class);
              return new OpenPlan.CategoryLine(
                  category,
                  category.zh(),
                  category.en(),
                  row.integer("projects"),
                  row.integer("completed"),
                  row.maybeDecimal("planned"));
            },
            plan)
        .stream()
        .sorted((one, other) -> one.category().compareTo(other.category()))
        .toList();
  }

  /**
   * Projects by code.
   *
   * @param words each has to stand in the code, name, description or lead unit
   */
  Page<OpenProject> projects(
      String plan, @Nullable Category category, @Nullable String words, PageRequest request) {
    Conditions conditions =
        new Conditions()
            .and("plan_id = (SELECT id FROM plan WHERE code = ?)", plan)
            .andIfGiven("category = ?", category);
    Arrays.stream(words == null ? new String[0] : words.strip().split("[\\s\\u3000]+"))
        .filter(word -> !word.isEmpty())
        .forEach(word -> conditions.and("strpos(found_by, ?) > 0", word.toLowerCase(Locale.ROOT)));
    request.after().ifPresent(after -> conditions.and("code > ?", after.keys(1).get(0)));
    List<OpenProject> rows =
        database.list(
            "SELECT code, body::text AS body FROM open_project"
                + conditions.where()
                + " ORDER BY code LIMIT ?",
            row -> OpenProject.of(row.text("code"), row.text("body")),
            conditions.parameters(request.fetchSize()));
    return Page.of(rows, request, project -> List.of(project.code()));
  }

  /** One project with its stages, money and those of its documents that are still open. */
  Optional<OpenProjectPage> project(String plan, String code) {
    return database.find(
        """
        SELECT o.code, o.body::text AS body FROM open_project o JOIN plan ON plan.id = o.plan_id
        WHERE plan.code = ? AND o.code = ?""",
        row -> OpenProjectPage.of(plan, row.text("code"), row.text("body"), opened(plan, code)),
        plan,
        code);
  }

  private Set<Integer> opened(String plan, String project) {
    return new HashSet<>(
        database.list(
            """
            SELECT d.number FROM document d JOIN project p ON p.id = d.project_id
                JOIN plan ON plan.id = p.plan_id
            WHERE plan.code = ? AND p.code = ? AND d.published_at IS NOT NULL""",
            row -> row.integer("number"),
            plan,
            project));
  }

  private static OpenPlan plan(Row row, List<OpenPlan.CategoryLine> categories) {
    return new OpenPlan(
        row.text("code"),
        row.text("name"),
        row.integer("start_year"),
        row.integer("final_year"),
        row.integer("package_projects"),
        row.date("published_on"),
        row.instant("published_at"),
        "/public/v1/projects/" + row.text("code") + "/" + row.date("published_on"),
        row.text("sha256"),
        categories);
  }
}
