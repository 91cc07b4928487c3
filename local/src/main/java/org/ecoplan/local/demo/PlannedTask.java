package org.ecoplan.local.demo;

import java.util.List;

/** A task of a county's yearly work plan. */
record PlannedTask(String plan, String code, String title, List<String> leadUnits) {

  PlannedTask {
    leadUnits = List.copyOf(leadUnits);
  }
}
