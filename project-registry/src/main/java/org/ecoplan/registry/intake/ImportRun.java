package org.ecoplan.registry.intake;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.ToIntFunction;
import org.ecoplan.kit.tabular.Change;
import org.ecoplan.kit.tabular.CsvFile;
import org.ecoplan.kit.tabular.CsvRow;
import org.ecoplan.kit.tabular.ImportDifference;
import org.ecoplan.kit.tabular.ImportReport;
import org.ecoplan.kit.tabular.RowErrors;
import org.jspecify.annotations.Nullable;

/** One import while it runs: for which plan, what it did so far, what it warns of. */
final class ImportRun {
  private static final int TOLD_EVERY = 250;
  private static final int SLICE = 500;

  private final @Nullable String plan;
  private final Map<Change, Integer> counts = new EnumMap<>(Change.class);
  private final RowErrors warnings;
  private final Set<String> seen = new HashSet<>();
  private final IntConsumer told;

  /**
   * @param told hears from time to time how many rows were looked at
   */
  ImportRun(String fileName, @Nullable String plan, IntConsumer told) {
    this.warnings = new RowErrors(fileName);
    this.plan = plan;
    this.told = told;
  }

  /** The rows of the file in their order; whoever goes through them tells how far it is. */
  Iterable<CsvRow> rows(CsvFile file) {
    return () ->
        new Iterator<>() {
          private final Iterator<CsvRow> rows = file.rows().iterator();
          private int looked;

          @Override
          public boolean hasNext() {
            return rows.hasNext();
          }

          @Override
          public CsvRow next() {
            if (looked % TOLD_EVERY == 0) {
              told.accept(looked);
            }
            looked++;
            return rows.next();
          }
        };
  }

  /** The rows in slices, for kinds that keep many by few statements. */
  void slices(CsvFile file, Consumer<List<CsvRow>> reading) {
    slices(file.rows(), row -> 1, reading);
  }

  /**
   * Whatever the rows were gathered to, in slices.
   *
   * @param rowsOf how many rows one of them was gathered from
   */
  <T> void slices(List<T> gathered, ToIntFunction<T> rowsOf, Consumer<List<T>> keeping) {
    int looked = 0;
    for (int from = 0; from < gathered.size(); from += SLICE) {
      List<T> slice = gathered.subList(from, Math.min(from + SLICE, gathered.size()));
      told.accept(looked);
      keeping.accept(slice);
      looked += slice.stream().mapToInt(rowsOf).sum();
    }
  }

  /** The code of the plan that the rows are of. */
  String plan() {
    if (plan == null) {
      throw new IllegalStateException("this kind of import has no plan");
    }
    return plan;
  }

  /** Whether no row before had this key; a second one is an error, since one of them is wrong. */
  boolean isFirst(CsvRow row, String column, String key) {
    boolean first = seen.add(key);
    if (!first) {
      row.wrong(column, "文件中已有相同的一行：" + key, "每项只出现一次");
    }
    return first;
  }

  void count(Change change) {
    counts.merge(change, 1, Integer::sum);
  }

  void warn(CsvRow row, String column, String message) {
    warnings.add(row.number(), column, message, null);
  }

  ImportReport report(CsvFile file, boolean dryRun, List<ImportDifference> differences) {
    return ImportReport.of(file, dryRun, counts, warnings, differences);
  }
}
