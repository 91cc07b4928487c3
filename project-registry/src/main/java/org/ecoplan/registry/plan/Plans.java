package org.ecoplan.registry.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecoplan.events.PlanState;
import org.ecoplan.kit.outbox.Outbox;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.store.Conditions;
import org.ecoplan.kit.store.Database;
import org.ecoplan.kit.store.Row;
import org.ecoplan.kit.tabular.Change;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.PageRequest;
import org.ecoplan.registry.problem.RegistryProblem;

/** The plans, and the events that tell of them. */
@ApplicationScoped
public class Plans {
  private final Database database;
  private final Regions regions;
  private final Outbox outbox;

  public Plans(Database database, Regions regions, Outbox outbox) {
    this.database = database;
    this.regions = regions;
    this.outbox = outbox;
  }

  Page<Plan> page(PageRequest request) {
    Conditions conditions = new Conditions();
    request.after().ifPresent(after -> conditions.and("code > ?", after.keys(1).get(0)));
    List<Plan> rows =
        database.list(
            "SELECT * FROM plan" + conditions.where() + " ORDER BY code LIMIT ?",
            Plans::plan,
            conditions.parameters(request.fetchSize()));
    return Page.of(rows, request, plan -> List.of(plan.code()));
  }

  public Optional<Plan> find(String code) {
    return database.find("SELECT * FROM plan WHERE code = ?", Plans::plan, code);
  }

  /**
   * The plan with this code.
   *
   * @throws DomainProblem {@link RegistryProblem#PLAN_NOT_FOUND} where there is none
   */
  public Plan require(String code) {
    return find(code)
        .orElseThrow(
            () -> DomainProblem.of(RegistryProblem.PLAN_NOT_FOUND, "没有编号为 " + code + " 的规划"));
  }

  /**
   * Lets only days through that the plan can promise: none before the year of its baseline.
   *
   * @throws DomainProblem {@link RegistryProblem#CONTRADICTORY} naming the field
   */
  public void requireNotBefore(String planCode, String field, LocalDate day) {
    int baseline = require(planCode).baselineYear();
    if (day.getYear() < baseline) {
      throw DomainProblem.of(
              RegistryProblem.CONTRADICTORY, "日期 " + day + " 早于规划 " + planCode + " 的基准年")
          .field(field, "早于规划基准年", baseline + "-01-01 或更晚");
    }
  }

  /** Keeps what an upload says about a plan, and tells of it where it is news. */
  public Change keep(Plan plan) {
    Optional<Plan> known =
        database.find("SELECT * FROM plan WHERE code = ? FOR UPDATE", Plans::plan, plan.code());
    if (known.filter(plan::saysTheSameAs).isPresent()) {
      return Change.UNCHANGED;
    }
    database.update(
        """
        INSERT INTO plan (code, name, region_code, baseline_year, start_year, midterm_year,
            final_year, source) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (code) DO UPDATE SET name = excluded.name, region_code = excluded.region_code,
            baseline_year = excluded.baseline_year, start_year = excluded.start_year,
            midterm_year = excluded.midterm_year, final_year = excluded.final_year,
            source = excluded.source, version = plan.version + 1""",
        plan.code(),
        plan.name(),
        plan.regionCode(),
        plan.baselineYear(),
        plan.startYear(),
        plan.midtermYear(),
        plan.finalYear(),
        plan.source());
    announce(require(plan.code()), known.isPresent() ? "plan-updated" : "plan-created");
    return known.isPresent() ? Change.UPDATED : Change.CREATED;
  }

  /**
   * Tells anew of the plans that cover one of these regions, since an event carries its regions.
   */
  public void announceCovering(Set<String> regionCodes) {
    for (Plan plan : database.list("SELECT * FROM plan ORDER BY id FOR UPDATE", Plans::plan)) {
      boolean covers =
          regions.treeOf(plan.regionCode()).stream()
              .anyMatch(region -> regionCodes.contains(region.code()));
      if (covers) {
        database.update("UPDATE plan SET version = version + 1 WHERE code = ?", plan.code());
        announce(require(plan.code()), "regions-updated");
      }
    }
  }

  private void announce(Plan plan, String change) {
    List<PlanState.Region> covered =
        regions.treeOf(plan.regionCode()).stream()
            .map(
                region ->
                    new PlanState.Region(
                        region.code(), region.name(), region.kind().name(), region.parentCode()))
            .toList();
    outbox.append(
        new PlanState(
            plan.code(),
            plan.version(),
            plan.name(),
            plan.regionCode(),
            plan.baselineYear(),
            plan.startYear(),
            plan.midtermYear(),
            plan.finalYear(),
            plan.source(),
            covered),
        change);
  }

  private static Plan plan(Row row) {
    return new Plan(
        row.text("code"),
        row.text("name"),
        row.text("region_code"),
        row.integer("baseline_year"),
        row.integer("start_year"),
        row.maybeInteger("midterm_year"),
        row.integer("final_year"),
        row.maybeText("source"),
        row.number("version"));
  }
}
