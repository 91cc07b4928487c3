package org.ecoplan.registry.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ecoplan.kit.store.Conditions;
import org.ecoplan.kit.store.Database;
import org.ecoplan.registry.funding.MoneyKind;
import org.ecoplan.registry.funding.MoneySource;
import org.ecoplan.registry.plan.Plan;
import org.ecoplan.registry.project.Category;
import org.ecoplan.registry.project.ProjectFilter;
import org.jspecify.annotations.Nullable;

/** Writes a table slice by slice: at no time more of it is in memory than one slice. */
@ApplicationScoped
class Exports {
  private static final int SLICE = 1_000;

  private record Line(String key, String position, List<@Nullable Object> cells) {}

  private final Database database;
  private final Clock clock;

  Exports(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  void write(
      Plan plan, ExportTable table, ExportSelection selection, Format format, OutputStream out)
      throws IOException {
    LocalDate today = LocalDate.now(clock);
    String title = "%s %s（截至 %s）".formatted(plan.name(), table.title(), today);
    RowSink sink = format.begin(out, title, table.columns());
    ExportTable.Words words = format.isForPeople() ? Exports::printed : (column, word) -> word;
    Line last = null;
    List<Line> slice;
    do {
      slice = slice(table, selection, today, words, last);
      for (Line line : slice) {
        sink.row(line.cells());
        last = line;
      }
    } while (slice.size() == SLICE);
    sink.end();
  }

  private List<Line> slice(
      ExportTable table,
      ExportSelection selection,
      LocalDate today,
      ExportTable.Words words,
      @Nullable Line after) {
    Conditions conditions = table.conditions(selection);
    ExportOrder order = table.order(selection);
    if (after != null) {
      order.after(after.key(), after.position(), conditions);
    }
    List<@Nullable Object> parameters = new ArrayList<>();
    parameters.add(today);
    parameters.add(order.words().toArray(String[]::new));
    parameters.addAll(Arrays.asList(conditions.parameters(SLICE)));
    return database.list(
        ProjectFilter.ASKED
            + "SELECT "
            + order.key()
            + " AS order_key, "
            + table.query()
            + conditions.where()
            + order.clause()
            + " LIMIT ?",
        row -> new Line(row.text("order_key"), row.text("position"), table.cells(row, words)),
        parameters.toArray());
  }

  private static @Nullable String printed(String column, @Nullable String word) {
    if (word == null) {
      return null;
    }
    return switch (column) {
      case "category" -> Category.valueOf(word).zh();
      case "kind" -> MoneyKind.valueOf(word).zh();
      case "source" -> MoneySource.valueOf(word).zh();
      case "state" -> StateWords.zh(word);
      default -> word;
    };
  }
}
