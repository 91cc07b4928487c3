package org.ecoplan.registry.funding;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.ecoplan.registry.project.Category;
import org.jspecify.annotations.Nullable;

/** Along what a plan's money is asked for; any two are crossed. */
enum Dimension {
  CATEGORY("category", 16, "category", "part.category") {
    @Override
    String label(String key, String name) {
      return Category.valueOf(key).zh();
    }
  },
  UNIT("unit", 8, "unit_id", "u.name"),
  /** The region of the unit that the money is for. */
  REGION("region", 8, "unit_id", "coalesce(u.region_code, '')") {
    @Override
    String label(String key, String name) {
      return key.isEmpty() ? "未写明区域" : name;
    }
  },
  SOURCE("source", 4, "source", "part.source") {
    @Override
    String label(String key, String name) {
      return MoneySource.valueOf(key).zh();
    }
  },
  FISCAL_YEAR("fiscalYear", 2, "fiscal_year", "part.fiscal_year::text") {
    @Override
    String label(String key, String name) {
      return key + "年";
    }
  },
  /** The month of the document's day, as {@code 2024-03}. */
  MONTH("month", 1, "month", "to_char(part.month, 'YYYY-MM')"),
  PROJECT("project", 0, "project_id", "p.code");

  /** The bits of every dimension that cells are kept by. */
  private static final int ALL = 31;

  private final String word;
  private final int bit;
  private final String cellColumn;
  private final String keyColumn;

  Dimension(String word, int bit, String cellColumn, String keyColumn) {
    this.word = word;
    this.bit = bit;
    this.cellColumn = cellColumn;
    this.keyColumn = keyColumn;
  }

  /** The word in the address. */
  String word() {
    return word;
  }

  /** By what a kept cell belongs to a key of this dimension. */
  String cellColumn() {
    return cellColumn;
  }

  String keyColumn() {
    return keyColumn;
  }

  String labelColumn() {
    return switch (this) {
      case PROJECT -> "p.name";
      case REGION -> "coalesce(r.name, '')";
      case CATEGORY, UNIT, SOURCE, FISCAL_YEAR, MONTH -> keyColumn;
    };
  }

  /** What a reader is shown for a key. */
  String label(String key, String name) {
    return name;
  }

  /** Which cells answer a question along these: the {@code GROUPING} of their dimensions. */
  static int pair(Dimension by, @Nullable Dimension crossed) {
    return ALL - (by.bit | (crossed == null ? 0 : crossed.bit));
  }

  /**
   * The dimension of this name.
   *
   * @param field the name of the parameter
   * @throws DomainProblem {@link KitProblem#INVALID} saying which there are
   */
  static Dimension named(String field, String word) {
    return Arrays.stream(values())
        .filter(dimension -> dimension.word.equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                DomainProblem.of(KitProblem.INVALID, "不能按 " + word + " 汇总")
                    .field(
                        field,
                        "未知的值：" + word,
                        Arrays.stream(values())
                            .map(Dimension::word)
                            .collect(Collectors.joining(", "))));
  }
}
