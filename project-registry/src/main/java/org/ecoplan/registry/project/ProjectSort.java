package org.ecoplan.registry.project;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.ecoplan.kit.store.Conditions;
import org.ecoplan.kit.web.PageToken;
import org.ecoplan.registry.request.Keys;
import org.jspecify.annotations.Nullable;

/**
 * The order of a list of projects: by a column, and by code where that says the same.
 *
 * @param descending the last first
 */
public record ProjectSort(Column column, boolean descending) {
  private static final String DOWN = "-";
  private static final int POSITION_SIZE = 3;

  /** What the list can be sorted by, each but relevance with an index of its own. */
  public enum Column {
    CODE("code", "p.code"),
    /** By pinyin. */
    NAME("name", "p.name"),
    START_YEAR("startYear", "p.start_year"),
    END_YEAR("endYear", "p.end_year"),
    PLANNED("planned", "s.planned"),
    PAID("paid", "s.paid"),
    /** Projects to which nothing was allocated have no rate, and stand last in both directions. */
    EXECUTION_RATE("executionRate", "coalesce(s.execution_rate, 1e21)") {
      @Override
      String sql(boolean descending) {
        return descending ? "coalesce(s.execution_rate, -1)" : super.sql(false);
      }
    },
    /**
     * Where the worst placed of the words that are looked for stands: the code itself, the
     * beginning of the name, the name, subcategory or tags, the summary, a unit or its place.
     */
    RELEVANCE(
        "relevance",
        """
        coalesce((SELECT max(CASE
            WHEN search_words(p.code) = search_words(word) THEN 0
            WHEN starts_with(search_words(p.name), search_words(word)) THEN 1
            WHEN strpos(search_words(p.name), search_words(word)) > 0 THEN 2
            WHEN strpos(search_words(concat_ws(' ', p.subcategory, array_to_string(p.tags, ' '))),
                search_words(word)) > 0 THEN 3
            WHEN strpos(search_words(p.summary), search_words(word)) > 0 THEN 4
            ELSE 5 END) FROM unnest(current_day.asked) AS word), 0)"""),
    /** The day since which a project is late: the earlier, the more days; it needs no today. */
    DAYS_LATE("daysLate", "s.late_from") {
      @Override
      boolean falls(boolean descending) {
        return !descending;
      }
    };

    private final String word;
    private final String sql;

    Column(String word, String sql) {
      this.word = word;
      this.sql = sql;
    }

    /** As its index has it. */
    String sql(boolean descending) {
      return sql;
    }

    /** Whether the values in the database go down. */
    boolean falls(boolean descending) {
      return descending;
    }

    private String code() {
      return switch (this) {
        case CODE, NAME, START_YEAR, END_YEAR, RELEVANCE -> "p.code";
        case PLANNED, PAID, EXECUTION_RATE, DAYS_LATE -> "s.code";
      };
    }

    private Object value(String key) {
      return switch (this) {
        case CODE, NAME -> key;
        case START_YEAR, END_YEAR, RELEVANCE -> Keys.number(key);
        case PLANNED, PAID, EXECUTION_RATE -> Keys.decimal(key);
        case DAYS_LATE -> Keys.day(key);
      };
    }
  }

  /**
   * Reads {@code name} or {@code -name}; by code where nothing was sent.
   *
   * @throws DomainProblem {@link KitProblem#INVALID} for any other word
   */
  public static ProjectSort parse(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return new ProjectSort(Column.CODE, false);
    }
    boolean descending = text.startsWith(DOWN);
    String word = descending ? text.substring(DOWN.length()) : text;
    return Arrays.stream(Column.values())
        .filter(column -> column.word.equals(word))
        .findFirst()
        .map(column -> new ProjectSort(column, descending))
        .orElseThrow(
            () ->
                DomainProblem.of(KitProblem.INVALID, "不能按 " + text + " 排序")
                    .field(
                        "sort",
                        "未知的排序：" + text,
                        Arrays.stream(Column.values())
                            .map(column -> column.word)
                            .collect(Collectors.joining(", ", "", "；倒序在前面加 -"))));
  }

  /** With the words ORDER BY, for a statement that {@link ProjectFilter#ASKED} begins. */
  public String clause() {
    String direction = column.falls(descending) ? " DESC" : "";
    return " ORDER BY " + column.sql(descending) + direction + ", " + column.code() + direction;
  }

  /** What a project is sorted by, as text for the position where a page ends. */
  public String key() {
    return "CAST(" + column.sql(descending) + " AS text)";
  }

  /**
   * Demands what comes after the page that the token ended.
   *
   * @throws DomainProblem {@link KitProblem#BAD_PAGE_TOKEN} where that page had another order
   */
  void after(PageToken token, Conditions conditions) {
    after(token.keys(POSITION_SIZE), conditions);
  }

  /**
   * Demands what comes behind a project.
   *
   * @param keys its {@link #position}
   * @throws DomainProblem {@link KitProblem#BAD_PAGE_TOKEN} where that is one in another order
   */
  public void after(List<String> keys, Conditions conditions) {
    if (!keys.get(0).equals(word())) {
      throw Keys.ofAnotherList();
    }
    conditions.and(
        "("
            + column.sql(descending)
            + ", "
            + column.code()
            + ") "
            + (column.falls(descending) ? "<" : ">")
            + " (?, ?)",
        column.value(keys.get(1)),
        keys.get(2));
  }

  /** The keys by which the list goes on behind a project, with the order they belong to. */
  public List<String> position(String key, String code) {
    return List.of(word(), key, code);
  }

  private String word() {
    return (descending ? DOWN : "") + column.word;
  }
}
