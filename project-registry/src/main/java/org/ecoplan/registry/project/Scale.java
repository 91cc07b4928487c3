package org.ecoplan.registry.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  List<ScaleItem> of(long project) {
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
    changes.field(item + "（" + unit + "）", known.orElse(null), plannedQuantity);
    return known.isPresent() ? Change.UPDATED : Change.CREATED;
  }
}
