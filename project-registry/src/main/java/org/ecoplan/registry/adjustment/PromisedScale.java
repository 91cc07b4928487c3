package org.ecoplan.registry.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.ecoplan.registry.project.FieldChange;
import org.ecoplan.registry.project.FieldChanges;
import org.ecoplan.registry.project.Project;
import org.ecoplan.registry.project.Scale;
import org.ecoplan.registry.project.ScaleItem;
import org.jspecify.annotations.Nullable;

/** The quantities (建设规模); what is done of them stays as it was reported. */
@ApplicationScoped
class PromisedScale implements Promise {
  private static final String UNIT = "|";

  private final Scale scale;

  PromisedScale(Scale scale) {
    this.scale = scale;
  }

  @Override
  public Kind kind() {
    return Kind.SCALE;
  }

  @Override
  public List<FieldChange> foresee(Project project, AdjustmentRequest request) {
    FieldChanges changes = new FieldChanges();
    for (AdjustmentRequest.NewQuantity wanted : request.newQuantities()) {
      changes.field(
          wanted.item() + UNIT + wanted.unit(),
          planned(project, wanted.item(), wanted.unit()),
          wanted.plannedQuantity());
    }
    return changes.found();
  }

  @Override
  public void apply(Project project, Adjustment adjustment, LocalDate effectiveOn) {
    for (FieldChange change : adjustment.changes()) {
      int divided = change.field().lastIndexOf(UNIT);
      String item = change.field().substring(0, divided);
      String unit = change.field().substring(divided + UNIT.length());
      BigDecimal now = planned(project, item, unit);
      Promise.requireUnchanged(
          change, now == null ? null : now.stripTrailingZeros().toPlainString());
      scale.keep(project, item, unit, new BigDecimal(Promise.after(change)), new FieldChanges());
    }
  }

  private @Nullable BigDecimal planned(Project project, String item, String unit) {
    return scale.of(project.id()).stream()
        .filter(promised -> promised.item().equals(item) && promised.unit().equals(unit))
        .map(ScaleItem::plannedQuantity)
        .findFirst()
        .orElse(null);
  }
}
