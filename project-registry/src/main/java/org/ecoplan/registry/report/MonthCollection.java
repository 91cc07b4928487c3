package org.ecoplan.registry.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who has reported in a month (调度汇总): every project of the plan that is in the library now and was
 * by the end of that month.
 *
 * @param owed how many reports the month asks for
 * @param submitted how many of them were handed in, the accepted ones among them
 * @param accepted how many were accepted
 */
record MonthCollection(
    String month,
    long owed,
    long submitted,
    long accepted,
    List<CollectedReport> items,
    @Nullable String nextPageToken) {

  MonthCollection {
    items = List.copyOf(items);
  }
}
