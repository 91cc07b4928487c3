package org.ecoplan.registry.funding;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.kit.store.Conditions;
import org.ecoplan.kit.store.Database;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.PageRequest;
import org.ecoplan.registry.plan.Plan;
import org.ecoplan.registry.project.Project;
import org.jspecify.annotations.Nullable;

/**
 * Answers questions about a plan's money from the kept sums: the ledger's length does not matter.
 */
@ApplicationScoped
class PlanFunding {

  /**
   * A plan's money by one or two dimensions.
   *
   * @param and the second dimension, absent where none was asked for
   * @param asOf the day at whose end this was known, absent for now
   * @param total of everything that was asked for, not only of these rows
   * @param timeShare 序时进度 of the plan
   * @param nextPageToken asks for further projects; absent on the last page and for other
   *     dimensions
   */
  @Schema(name = "FundingByDimension")
  record Grouped(
      String by,
      @Nullable String and,
      @Nullable LocalDate asOf,
      List<FundingRow> rows,
      Progress total,
      BigDecimal timeShare,
      @Nullable String nextPageToken) {}

  /**
   * A month of a curve.
   *
   * @param inMonth what its documents say
   * @param sofar all that and what was before
   */
  @Schema(name = "FundingCurvePoint")
  record CurvePoint(String month, Progress inMonth, Progress sofar) {}

  private record Keys(String key, String name, String crossedKey, String crossedName) {}

  private record Known(long id, String code) {}

  private final Database database;
  private final Cells cells;
  private final Clock clock;

  PlanFunding(Database database, Cells cells, Clock clock) {
    this.database = database;
    this.cells = cells;
    this.clock = clock;
  }

  Grouped by(Plan plan, Question question, PageRequest request) {
    if (question.by() != Dimension.PROJECT) {
      List<Cells.Sum> sums = cells.ofPlan(plan, question);
      return answer(plan, question, sums, total(sums), null);
    }
    Page<Known> projects = projectsWithMoney(plan, request);
    List<Cells.Sum> sums =
        cells.ofProjects(projects.items().stream().map(Known::id).toList(), question);
    Progress total = total(cells.ofPlan(plan, question.ofAllProjects()));
    return answer(plan, question, sums, total, projects.nextPageToken());
  }

  /** The four curves over the months of the documents, from the first to the last of them. */
  List<CurvePoint> curve(Plan plan, Question byMonth) {
    return curve(cells.ofPlan(plan, byMonth));
  }

  /** The four curves of one project. */
  List<CurvePoint> curve(Project project, Question byMonth) {
    return curve(cells.ofProjects(List.of(project.id()), byMonth));
  }

  private static List<CurvePoint> curve(List<Cells.Sum> sums) {
    Map<String, Totals> months = new LinkedHashMap<>();
    for (Cells.Sum sum : sums) {
      months.computeIfAbsent(sum.key(), month -> new Totals()).add(sum.kind(), sum.yuan());
    }
    Totals sofar = new Totals();
    List<CurvePoint> points = new ArrayList<>();
    months.forEach(
        (month, totals) -> {
          sofar.add(totals);
          points.add(new CurvePoint(month, totals.progress(), sofar.progress()));
        });
    return points;
  }

  private Page<Known> projectsWithMoney(Plan plan, PageRequest request) {
    Conditions conditions =
        new Conditions()
            .and("p.plan_id = (SELECT id FROM plan WHERE code = ?)", plan.code())
            .and("EXISTS (SELECT 1 FROM funding_sum s WHERE s.project_id = p.id)");
    request.after().ifPresent(after -> conditions.and("p.code > ?", after.keys(1).get(0)));
    List<Known> rows =
        database.list(
            "SELECT p.id, p.code FROM project p" + conditions.where() + " ORDER BY p.code LIMIT ?",
            row -> new Known(row.number("id"), row.text("code")),
            conditions.parameters(request.fetchSize()));
    return Page.of(rows, request, project -> List.of(project.code()));
  }

  private Grouped answer(
      Plan plan,
      Question question,
      List<Cells.Sum> sums,
      Progress total,
      @Nullable String nextPageToken) {
    Map<Keys, Totals> groups = new LinkedHashMap<>();
    for (Cells.Sum sum : sums) {
      Keys keys = new Keys(sum.key(), sum.name(), sum.crossedKey(), sum.crossedName());
      groups.computeIfAbsent(keys, first -> new Totals()).add(sum.kind(), sum.yuan());
    }
    LocalDate asOf = question.asOf();
    LocalDate day = asOf == null ? LocalDate.now(clock) : asOf;
    Dimension crossed = question.crossed();
    Map<String, String> split = question.restatesUnits() ? splitUnits() : Map.of();
    List<FundingRow> rows =
        groups.entrySet().stream()
            .map(
                group -> {
                  Keys keys = group.getKey();
                  return FundingRow.of(
                      keys.key(),
                      question.by().label(keys.key(), keys.name()),
                      crossed == null ? null : keys.crossedKey(),
                      crossed == null ? null : crossed.label(keys.crossedKey(), keys.crossedName()),
                      group.getValue().progress(),
                      timeShare(plan, question, keys, day),
                      split.get(question.by() == Dimension.UNIT ? keys.key() : keys.crossedKey()));
                })
            .toList();
    return new Grouped(
        question.by().word(),
        crossed == null ? null : crossed.word(),
        asOf,
        rows,
        total,
        TimeShare.of(plan, day),
        nextPageToken);
  }

  /** Units whose money several stand for today, with the words that a reader is told. */
  private Map<String, String> splitUnits() {
    Map<String, String> words = new HashMap<>();
    database
        .list(
            """
            SELECT u.name, array_agg(h.name ORDER BY h.name) AS heirs
            FROM unit_heir uh JOIN unit u ON u.id = uh.unit_id JOIN unit h ON h.id = uh.heir_id
            GROUP BY u.name HAVING count(*) > 1""",
            row -> Map.entry(row.text("name"), String.join("、", row.texts("heirs"))))
        .forEach(unit -> words.put(unit.getKey(), "已拆分为" + unit.getValue() + "，资金不分摊，仍列原单位"));
    return words;
  }

  private static BigDecimal timeShare(Plan plan, Question question, Keys keys, LocalDate day) {
    if (question.by() == Dimension.FISCAL_YEAR) {
      return TimeShare.ofYear(Integer.parseInt(keys.key()), day);
    }
    return question.crossed() == Dimension.FISCAL_YEAR
        ? TimeShare.ofYear(Integer.parseInt(keys.crossedKey()), day)
        : TimeShare.of(plan, day);
  }

  private static Progress total(List<Cells.Sum> sums) {
    Totals all = new Totals();
    sums.forEach(sum -> all.add(sum.kind(), sum.yuan()));
    return all.progress();
  }
}
