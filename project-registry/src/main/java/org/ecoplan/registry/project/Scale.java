package org.ecoplan.registry.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.ecoplan.kit.store.Database;
import org.ecoplan.kit.tabular.Change;

/** The quantities that projects promise. */
@ApplicationScoped
public class Scale {
  private record Listed(long project, ScaleItem item) {}

  private final Database database;

  public Scale(Database database) {
    this.database = database;
  }

  /** The quantities that a project promises, in the order of the document. */
  public List<ScaleItem> of(long project) {
    return of(List.of(project)).getOrDefault(project, List.of());
  }

  Map<Long, List<ScaleItem>> of(Collection<Long> projects) {
    Map<Long, List<ScaleItem>> result = new LinkedHashMap<>();
    database
        .list(
            "SELECT * FROM project_scale WHERE project_id = ANY (?) ORDER BY project_id, position",
            row ->
                new Listed(
                    row.number("project_id"),
                    new ScaleItem(
                        row.text("item"),
                        row.decimal("planned_quantity"),
                        row.maybeDecimal("done_quantity"),
                        row.text("unit"))),
            (Object) projects.toArray(Long[]::new))
        .forEach(
            listed ->
                result
                    .computeIfAbsent(listed.project(), id -> new ArrayList<>())
                    .add(listed.item()));
    return result;
  }

  /**
   * Keeps how much is done of what is promised.
   *
   * @return what was reported before and now, empty where nothing is new
   * @throws DomainProblem {@link KitProblem#INVALID} naming an item that is not promised, or twice
   *     reported
   */
  @Transactional(TxType.MANDATORY)
  List<FieldChange> report(Project project, List<DoneQuantity> reported) {
    List<ScaleItem> promised = of(project.id());
    Set<ScaleItem> seen = new HashSet<>();
    FieldChanges changes = new FieldChanges();
    for (int index = 0; index < reported.size(); index++) {
      DoneQuantity quantity = reported.get(index);
      ScaleItem item = promised(promised, quantity, index);
      if (!seen.add(item)) {
        throw DomainProblem.of(KitProblem.INVALID, "建设规模 " + item.item() + " 填报了两次")
            .field("quantities[" + index + "].item", "重复", "每项只填一次");
      }
      changes.field(label(item.item(), item.unit()), item.doneQuantity(), quantity.doneQuantity());
      database.update(
          """
          UPDATE project_scale SET done_quantity = ?
          WHERE project_id = ? AND item = ? AND unit = ?""",
          quantity.doneQuantity(),
          project.id(),
          item.item(),
          item.unit());
    }
    if (!changes.found().isEmpty()) {
      database.update("UPDATE project SET version = version + 1 WHERE id = ?", project.id());
    }
    return changes.found();
  }

  private static ScaleItem promised(List<ScaleItem> promised, DoneQuantity quantity, int index) {
    return promised.stream()
        .filter(quantity::isOf)
        .findFirst()
        .orElseThrow(
            () ->
                DomainProblem.of(
                        KitProblem.INVALID, "项目没有建设规模 " + label(quantity.item(), quantity.unit()))
                    .field(
                        "quantities[" + index + "].item",
                        "不在项目的建设规模中",
                        promised.stream()
                            .map(item -> label(item.item(), item.unit()))
                            .collect(Collectors.joining("、"))));
  }

  private static String label(String item, String unit) {
    return item + "（" + unit + "）";
  }

  /**
   * Keeps what an upload promises; what is done of it stays.
   *
   * @param changes takes the quantity before and now
   */
  public Change keep(
      Project project, String item, String unit, BigDecimal plannedQuantity, FieldChanges changes) {
    Optional<BigDecimal> known =
        database.find(
            """
            SELECT planned_quantity FROM project_scale
            WHERE project_id = ? AND item = ? AND unit = ?""",
            row -> row.decimal("planned_quantity"),
            project.id(),
            item,
            unit);
    if (known.filter(quantity -> quantity.compareTo(plannedQuantity) == 0).isPresent()) {
      return Change.UNCHANGED;
    }
    database.update(
        """
        INSERT INTO project_scale (project_id, item, unit, position, planned_quantity)
        SELECT ?, ?, ?, count(*), ? FROM project_scale WHERE project_id = ?
        ON CONFLICT (project_id, item, unit)
            DO UPDATE SET planned_quantity = excluded.planned_quantity""",
        project.id(),
        item,
        unit,
        plannedQuantity,
        project.id());
    changes.field(label(item, unit), known.orElse(null), plannedQuantity);
    return known.isPresent() ? Change.UPDATED : Change.CREATED;
  }
}
