package org.ecoplan.registry.admission;

import java.time.LocalDate;
import java.util.List;

/**
 * What a sweep of the reserve library found.
 *
 * @param date the day it was done for
 * @param dryRun whether nothing was removed
 * @param lapsed the entries that it removed or would remove, at most as many as a page holds in a
 *     dry run
 */
record LapseReport(LocalDate date, boolean dryRun, List<ReserveEntry> lapsed) {

  LapseReport {
    lapsed = List.copyOf(lapsed);
  }
}
