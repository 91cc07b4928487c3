package org.ecoplan.registry.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.ecoplan.registry.funding.Cashier;
import org.ecoplan.registry.funding.MoneySource;
import org.ecoplan.registry.funding.PlannedMoney;
import org.ecoplan.registry.project.FieldChange;
import org.ecoplan.registry.project.FieldChanges;
import org.ecoplan.registry.project.Project;

/**
 * The planned investment (计划投资) by source, fiscal year and unit. The ledger is append-only, so an
 * approval enters what is more, or takes back what is less.
 */
@ApplicationScoped
class PromisedMoney implements Promise {
  private static final String PART = "|";

  private final Cashier cashier;

  PromisedMoney(Cashier cashier) {
    this.cashier = cashier;
  }

  @Override
  public Kind kind() {
    return Kind.MONEY;
  }

  @Override
  public List<FieldChange> foresee(Project project, AdjustmentRequest request) {
    FieldChanges changes = new FieldChanges();
    for (AdjustmentRequest.NewMoney wanted : request.newMoney()) {
      PlannedMoney cell =
          cashier.cell(project, wanted.source(), wanted.fiscalYear(), wanted.unit());
      changes.field(field(cell), cashier.planned(project, cell), wanted.plannedYuan());
    }
    return changes.found();
  }

  @Override
  public void apply(Project project, Adjustment adjustment, LocalDate effectiveOn) {
    for (FieldChange change : adjustment.changes()) {
      PlannedMoney cell = cell(change.field());
      BigDecimal now = cashier.planned(project, cell);
      Promise.requireUnchanged(change, now.stripTrailingZeros().toPlainString());
      cashier.replan(
          project,
          cell,
          new BigDecimal(Promise.after(change)),
          document(adjustment),
          "第 " + adjustment.number() + " 项调整：" + adjustment.reason());
    }
  }

  private static String document(Adjustment adjustment) {
    String evidence = adjustment.evidence();
    return evidence == null || evidence.isBlank()
        ? "调整申请第 " + adjustment.number() + " 项"
        : evidence.length() <= Cashier.LONGEST_DOCUMENT
            ? evidence
            : evidence.substring(0, Cashier.LONGEST_DOCUMENT);
  }

  private static String field(PlannedMoney cell) {
    return String.join(
        PART, "planned", cell.source().name(), Integer.toString(cell.fiscalYear()), cell.unit());
  }

  private static PlannedMoney cell(String field) {
    String[] parts = field.split("\\|", 4);
    return new PlannedMoney(MoneySource.valueOf(parts[1]), Integer.parseInt(parts[2]), parts[3]);
  }
}
