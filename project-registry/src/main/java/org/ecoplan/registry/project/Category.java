package org.ecoplan.registry.project;

import org.ecoplan.kit.tabular.InChinese;

/** The kind of engineering (工程类别), in the order of the plan's annex. */
public enum Category implements InChinese {
  CLEAR_WATER("碧水", "clear water"),
  BLUE_SKY("蓝天", "blue sky"),
  CLEAN_SOIL("净土", "clean soil"),
  WASTE("清废", "waste"),
  CLIMATE("应对气候变化", "climate"),
  CAPACITY("能力建设", "capacity");

  private final String zh;
  private final String en;

  Category(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** The printed word. */
  @Override
  public String zh() {
    return zh;
  }

  /** The same in English. */
  public String en() {
    return en;
  }
}
