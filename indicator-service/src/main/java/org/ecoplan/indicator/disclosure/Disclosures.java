package org.ecoplan.indicator.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ecoplan.indicator.IndicatorProblem;
import org.ecoplan.indicator.knowledge.Knowledge;
import org.ecoplan.indicator.series.SeriesCatalogue;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.store.Database;

/** Which plans' indicators are public, and as they were known when (docs/adr/0058). */
@ApplicationScoped
class Disclosures {

  /** What the plan office opened, and what a published evaluation shows anyway. */
  private static final String PUBLIC =
      """
      SELECT plan_code, max(known_at) AS known_at FROM (
          SELECT plan_code, disclosed_at AS known_at FROM indicator_disclosure
          UNION ALL
          SELECT plan_code, as_of FROM evaluation WHERE state = 'PUBLISHED') AS opened
      """;

  private final Database database;
  private final Knowledge knowledge;
  private final SeriesCatalogue catalogue;

  Disclosures(Database database, Knowledge knowledge, SeriesCatalogue catalogue) {
    this.database = database;
    this.knowledge = knowledge;
    this.catalogue = catalogue;
  }

  /**
   * Makes the plan's series public as they are known now.
   *
   * @throws DomainProblem {@link IndicatorProblem#NOTHING_TO_DISCLOSE} where it has none
   */
  @Transactional(TxType.MANDATORY)
  Disclosure disclose(String plan, String actor) {
    Instant now = knowledge.settled(plan);
    if (catalogue.known(plan).isEmpty()) {
      throw DomainProblem.of(
          IndicatorProblem.NOTHING_TO_DISCLOSE, "规划 " + plan + " 还没有指标序列，请先导入指标表再公开");
    }
    database.update(
        "INSERT INTO indicator_disclosure (plan_code, disclosed_at, disclosed_by) VALUES (?, ?, ?)",
        plan,
        now,
        actor);
    return new Disclosure(plan, now);
  }

  /** When what everybody reads about a plan was known, absent where nothing of it is public. */
  Optional<Instant> of(String plan) {
    return database.find(
        PUBLIC + "WHERE plan_code = ? GROUP BY plan_code", row -> row.instant("known_at"), plan);
  }

  /** The plans whose indicators are public, by code. */
  List<Disclosure> after(String plan, int most) {
    return database.list(
        PUBLIC + "WHERE plan_code > ? GROUP BY plan_code ORDER BY plan_code LIMIT ?",
        row -> new Disclosure(row.text("plan_code"), row.instant("known_at")),
        plan,
        most);
  }
}
