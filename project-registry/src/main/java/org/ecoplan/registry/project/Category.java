package org.ecoplan.registry.project;

/** The kind of engineering (工程类别), in the order of the plan's annex. */
public enum Category {
  CLEAR_WATER("碧水"),
  BLUE_SKY("蓝天"),
  CLEAN_SOIL("净土"),
  WASTE("清废"),
  CLIMATE("应对气候变化"),
  CAPACITY("能力建设");

  private final String zh;

  Category(String zh) {
    this.zh = zh;
  }

  /** The printed word. */
  public String zh() {
    return zh;
  }
}
