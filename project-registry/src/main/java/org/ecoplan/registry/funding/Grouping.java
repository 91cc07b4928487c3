package org.ecoplan.registry.funding;

import org.ecoplan.registry.project.Category;

/** What a plan's sums are added up by. */
enum Grouping {
  CATEGORY("category", "p.category", "p.category") {
    @Override
    String label(String key, String name) {
      return Category.valueOf(key).zh();
    }
  },
  SOURCE("source", "s.source", "s.source") {
    @Override
    String label(String key, String name) {
      return MoneySource.valueOf(key).zh();
    }
  },
  FISCAL_YEAR("fiscalYear", "s.fiscal_year::text", "s.fiscal_year::text") {
    @Override
    String label(String key, String name) {
      return key + "年";
    }
  },
  UNIT("unit", "u.name", "u.name"),
  PROJECT("project", "p.code", "p.name");

  private final String word;
  private final String keyColumn;
  private final String labelColumn;

  Grouping(String word, String keyColumn, String labelColumn) {
    this.word = word;
    this.keyColumn = keyColumn;
    this.labelColumn = labelColumn;
  }

  /** The word in the address. */
  String word() {
    return word;
  }

  String keyColumn() {
    return keyColumn;
  }

  String labelColumn() {
    return labelColumn;
  }

  /** What a reader is shown for a key. */
  String label(String key, String name) {
    return name;
  }
}
