package org.ecoplan.indicator.export;

import java.util.List;

/**
 * A table ready to be printed.
 *
 * @param title says what, where and when
 * @param legend what marks and words mean, and as of when the data are
 */
record Table(String title, List<Column> columns, List<List<Cell>> rows, List<String> legend) {

  Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    legend = List.copyOf(legend);
    for (List<Cell> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(title + ": a row has " + row.size() + " cells");
      }
    }
  }
}
