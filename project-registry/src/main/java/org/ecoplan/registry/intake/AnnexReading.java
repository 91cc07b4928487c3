package org.ecoplan.registry.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoplan.registry.intake.WordPreview.Place;
import org.ecoplan.registry.intake.WordPreview.ProjectRow;
import org.ecoplan.registry.project.Category;
import org.jspecify.annotations.Nullable;

/**
 * Reads the projects out of the tables of a plan's annex. A row that is one cell says the category
 * of the rows below it, or the subcategory; units are divided by 、 or ，, and the first one leads.
 * What cannot be read is said by table, row and column, and the row stands in the preview without
 * it.
 */
final class AnnexReading {
  private static final int HEADING_WITHIN = 6;
  private static final Pattern YEARS = Pattern.compile("(\\d{4})(?:\\D+(\\d{4}))?");
  private static final Pattern ORDINAL =
      Pattern.compile("^[（(]?[一二三四五六七八九十\\d]+[）)]?[、.．]?|[（(]\\s*\\d+\\s*[项个][）)]$");

  private static final Map<Category, String> PREFIXES =
      new EnumMap<>(
          Map.of(
              Category.CLEAR_WATER, "BS",
              Category.BLUE_SKY, "LT",
              Category.CLEAN_SOIL, "JT",
              Category.WASTE, "QF",
              Category.CLIMATE, "QH",
              Category.CAPACITY, "NL"));

  private final Map<String, String> codes;
  private final Set<String> taken;
  private final Predicate<String> isUnit;
  private final List<ProjectRow> rows = new ArrayList<>();
  private final List<Place> places = new ArrayList<>();
  private final List<Integer> ignored = new ArrayList<>();
  private final Map<Category, Integer> counted = new EnumMap<>(Category.class);
  private @Nullable Category category;
  private @Nullable String subcategory;

  /**
   * @param codes the codes of the plan's projects by their names
   * @param isUnit whether a unit of this name is registered
   */
  AnnexReading(Map<String, String> codes, Predicate<String> isUnit) {
    this.codes = Map.copyOf(codes);
    this.taken = new HashSet<>(codes.values());
    this.isUnit = isUnit;
  }

  WordPreview read(String fileName, List<WordTable> tables) {
    for (WordTable table : tables) {
      int heading = heading(table);
      if (heading < 0) {
        ignored.add(table.number());
        continue;
      }
      Map<AnnexColumn, Integer> columns = columns(table.rows().get(heading));
      requireColumns(table, heading, columns);
      for (int index = heading + 1; index < table.rows().size(); index++) {
        line(table, index, columns);
      }
    }
    return WordPreview.of(fileName, tables.size(), ignored, rows, places);
  }

  private static int heading(WordTable table) {
    for (int index = 0; index < Math.min(HEADING_WITHIN, table.rows().size()); index++) {
      if (columns(table.rows().get(index)).containsKey(AnnexColumn.NAME)
          && !table.rows().get(index).isOneCell()) {
        return index;
      }
    }
    return -1;
  }

  private static Map<AnnexColumn, Integer> columns(WordTable.Line line) {
    Map<AnnexColumn, Integer> found = new EnumMap<>(AnnexColumn.class);
    for (int column = 0; column < line.cells().size(); column++) {
      int place = column;
      AnnexColumn.headed(line.cell(column)).ifPresent(known -> found.putIfAbsent(known, place));
    }
    return found;
  }

  private void requireColumns(WordTable table, int heading, Map<AnnexColumn, Integer> columns) {
    for (AnnexColumn needed : List.of(AnnexColumn.YEARS, AnnexColumn.UNITS)) {
      if (!columns.containsKey(needed)) {
        places.add(
            new Place(
                table.number(),
                heading + 1,
                needed.zh(),
                "表头没有这一列",
                "一列的表头含有「" + needed.zh() + "」"));
      }
    }
  }

  private void line(WordTable table, int index, Map<AnnexColumn, Integer> columns) {
    WordTable.Line line = table.rows().get(index);
    if (line.cells().stream().allMatch(String::isBlank)) {
      return;
    }
    if (isBand(line)) {
      band(line.cell(0));
      return;
    }
    if (columns(line).containsKey(AnnexColumn.NAME) && columns(line).size() >= columns.size()) {
      return;
    }
    project(new Cells(table.number(), index + 1, line, columns));
  }

  /** A heading over the rows below: one cell, or the same words all across. */
  private static boolean isBand(WordTable.Line line) {
    return line.isOneCell()
        || (line.cells().size() > 1 && line.cells().stream().distinct().count() == 1);
  }

  private void band(String text) {
    Optional<Category> named = category(text);
    if (named.isPresent()) {
      category = named.get();
      subcategory = null;
    } else {
      subcategory = ORDINAL.matcher(text).replaceAll("").strip();
    }
  }

  private void project(Cells cells) {
    String name = cells.text(AnnexColumn.NAME);
    if (name.isEmpty()) {
      cells.wrong(AnnexColumn.NAME, "项目名称为空", "项目名称");
      return;
    }
    String printedCategory = cells.text(AnnexColumn.CATEGORY);
    Optional<Category> own =
        printedCategory.isEmpty() ? Optional.ofNullable(category) : category(printedCategory);
    if (own.isEmpty()) {
      cells.wrong(
          AnnexColumn.CATEGORY,
          printedCategory.isEmpty() ? "看不出工程类别" : "无法识别的工程类别：" + printedCategory,
          "碧水、蓝天、净土、清废、应对气候变化、能力建设之一");
    }
    String ownSubcategory = cells.text(AnnexColumn.SUBCATEGORY);
    Matcher years =
        YEARS.matcher(Normalizer.normalize(cells.text(AnnexColumn.YEARS), Normalizer.Form.NFKC));
    boolean hasYears = years.find();
    if (!hasYears) {
      cells.wrong(AnnexColumn.YEARS, "看不出建设年限：" + cells.text(AnnexColumn.YEARS), "例如 2021—2025 年");
    }
    List<String> units = units(cells);
    rows.add(
        new ProjectRow(
            cells.table(),
            cells.row(),
            code(cells, name, own.orElse(null)),
            own.orElse(null),
            ownSubcategory.isEmpty() ? subcategory : ownSubcategory,
            name,
            hasYears ? years.group(1) : null,
            hasYears ? Optional.ofNullable(years.group(2)).orElse(years.group(1)) : null,
            units,
            cells.text(AnnexColumn.SUMMARY)));
  }

  private List<String> units(Cells cells) {
    List<String> units =
        Arrays.stream(cells.text(AnnexColumn.UNITS).split("[、，,；;]", -1))
            .map(String::strip)
            .filter(unit -> !unit.isEmpty())
            .distinct()
            .toList();
    if (units.isEmpty()) {
      cells.wrong(AnnexColumn.UNITS, "没有责任单位", "单位名称，以 、或 ，分隔，牵头单位在前");
    }
    units.stream()
        .filter(isUnit.negate())
        .forEach(unit -> cells.wrong(AnnexColumn.UNITS, "没有登记单位 " + unit, "先登记这个单位，或改为已登记的名称"));
    return units;
  }

  /** The code that the plan has for it, the printed one, or the category's next that is free. */
  private @Nullable String code(Cells cells, String name, @Nullable Category own) {
    String known = codes.get(name);
    if (known != null || own == null) {
      return known;
    }
    String printed = cells.text(AnnexColumn.CODE);
    if (!printed.isEmpty() && !printed.chars().allMatch(Character::isDigit)) {
      if (!taken.add(printed)) {
        cells.wrong(AnnexColumn.CODE, "编号 " + printed + " 已是另一个项目的编号", "没有用过的编号");
      }
      return printed;
    }
    String free;
    do {
      free = "%s-%02d".formatted(PREFIXES.get(own), counted.merge(own, 1, Integer::sum));
    } while (!taken.add(free));
    return free;
  }

  private static Optional<Category> category(String text) {
    return Arrays.stream(Category.values())
        .filter(known -> text.contains(known.zh()) || text.equals(known.name()))
        .findFirst();
  }

  /** One row's cells, and what is wrong with them. */
  private final class Cells {
    private final int table;
    private final int row;
    private final WordTable.Line line;
    private final Map<AnnexColumn, Integer> columns;

    Cells(int table, int row, WordTable.Line line, Map<AnnexColumn, Integer> columns) {
      this.table = table;
      this.row = row;
      this.line = line;
      this.columns = columns;
    }

    int table() {
      return table;
    }

    int row() {
      return row;
    }

    String text(AnnexColumn column) {
      Integer place = columns.get(column);
      return place == null ? "" : line.cell(place).strip();
    }

    void wrong(AnnexColumn column, String message, String expected) {
      places.add(new Place(table, row, column.zh(), message, expected));
    }
  }
}
