package org.ecoplan.registry.export;

import java.util.List;
import org.ecoplan.kit.store.Conditions;
import org.ecoplan.registry.project.ProjectSort;

/** In which order a table is written: each slice goes on behind the last row of the one before. */
interface ExportOrder {

  /** The words that rows are looked for by, where the order depends on them. */
  List<String> words();

  /** What a row stands by, as text. */
  String key();

  /** With the words ORDER BY. */
  String clause();

  /**
   * Demands what comes behind a row.
   *
   * @param key what the row stands by
   * @param position its position, unique among the rows
   */
  void after(String key, String position, Conditions conditions);

  /**
   * By the position alone.
   *
   * @param column where it is
   * @param type of that column
   */
  record ByPosition(String column, String type) implements ExportOrder {
    @Override
    public List<String> words() {
      return List.of();
    }

    @Override
    public String key() {
      return "CAST(" + column + " AS text)";
    }

    @Override
    public String clause() {
      return " ORDER BY " + column;
    }

    @Override
    public void after(String key, String position, Conditions conditions) {
      conditions.and(column + " > CAST(? AS " + type + ")", position);
    }
  }

  /** As the list of projects has it. */
  record AsListed(ProjectSort sort, List<String> words) implements ExportOrder {
    @Override
    public String key() {
      return sort.key();
    }

    @Override
    public String clause() {
      return sort.clause();
    }

    @Override
    public void after(String key, String position, Conditions conditions) {
      sort.after(sort.position(key, position), conditions);
    }
  }
}
