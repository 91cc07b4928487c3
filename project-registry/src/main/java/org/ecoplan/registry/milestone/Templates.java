package org.ecoplan.registry.milestone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.store.Conditions;
import org.ecoplan.kit.store.Database;
import org.ecoplan.kit.store.Row;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.PageRequest;
import org.ecoplan.registry.problem.RegistryProblem;

/** The templates' rows. */
@ApplicationScoped
class Templates {

  /**
   * A template that is kept.
   *
   * @param version what the ETag says
   */
  record Kept(String code, String name, List<Template.Step> steps, long version) {
    Kept {
      steps = List.copyOf(steps);
    }

    Template template() {
      return new Template(name, steps);
    }
  }

  private record StepOf(String template, Template.Step step) {}

  private final Database database;

  Templates(Database database) {
    this.database = database;
  }

  /** A slice of the templates, by code. */
  Page<Kept> page(PageRequest request) {
    Conditions conditions = new Conditions();
    request.after().ifPresent(after -> conditions.and("code > ?", after.keys(1).get(0)));
    List<Kept> rows =
        database.list(
            "SELECT * FROM milestone_template" + conditions.where() + " ORDER BY code LIMIT ?",
            Templates::kept,
            conditions.parameters(request.fetchSize()));
    return Page.of(withSteps(rows), request, kept -> List.of(kept.code()));
  }

  /**
   * The template.
   *
   * @throws DomainProblem {@link RegistryProblem#TEMPLATE_NOT_FOUND} where there is none
   */
  Kept require(String code) {
    List<Kept> found =
        database.list("SELECT * FROM milestone_template WHERE code = ?", Templates::kept, code);
    if (found.isEmpty()) {
      throw DomainProblem.of(RegistryProblem.TEMPLATE_NOT_FOUND, "没有编号为 " + code + " 的里程碑模板")
          .field("template", "没有：" + code, "GET /milestone-templates 所列的编号");
    }
    return withSteps(found).get(0);
  }

  /** The template's version, 0 where there is none; locked until the transaction ends. */
  @Transactional(TxType.MANDATORY)
  long lock(String code) {
    return database
        .find(
            "SELECT version FROM milestone_template WHERE code = ? FOR UPDATE",
            row -> row.number("version"),
            code)
        .orElse(0L);
  }

  /** Keeps what a template says now; projects that were given its steps before keep theirs. */
  @Transactional(TxType.MANDATORY)
  void keep(String code, Template template) {
    database.update(
        """
        INSERT INTO milestone_template (code, name) VALUES (?, ?)
        ON CONFLICT (code) DO UPDATE
            SET name = excluded.name, version = milestone_template.version + 1""",
        code,
        template.name());
    database.update("DELETE FROM milestone_template_step WHERE template_code = ?", code);
    for (int position = 0; position < template.steps().size(); position++) {
      Template.Step step = template.steps().get(position);
      database.update(
          """
          INSERT INTO milestone_template_step (template_code, position, stage, name, weight,
              due_percent) VALUES (?, ?, ?, ?, ?, ?)""",
          code,
          position + 1,
          step.stage(),
          step.name(),
          step.weight(),
          step.duePercent());
    }
  }

  private List<Kept> withSteps(List<Kept> rows) {
    Map<String, List<Template.Step>> steps = new LinkedHashMap<>();
    database
        .list(
            """
            SELECT * FROM milestone_template_step WHERE template_code = ANY (?)
            ORDER BY template_code, position""",
            Templates::step,
            (Object) rows.stream().map(Kept::code).toArray(String[]::new))
        .forEach(
            found ->
                steps
                    .computeIfAbsent(found.template(), code -> new ArrayList<>())
                    .add(found.step()));
    return rows.stream()
        .map(
            kept ->
                new Kept(
                    kept.code(),
                    kept.name(),
                    steps.getOrDefault(kept.code(), List.of()),
                    kept.version()))
        .toList();
  }

  private static Kept kept(Row row) {
    return new Kept(row.text("code"), row.text("name"), List.of(), row.number("version"));
  }

  private static StepOf step(Row row) {
    return new StepOf(
        row.text("template_code"),
        new Template.Step(
            row.word("stage", Stage.class),
            row.text("name"),
            row.decimal("weight"),
            row.decimal("due_percent")));
  }
}
