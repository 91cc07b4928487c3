package org.ecoplan.registry.succession;

/** How a unit becomes another. */
public enum SuccessionKind {
  /** 更名: one unit goes on under another name. */
  RENAMED("更名", "一个原单位和一个新单位") {
    @Override
    boolean fits(int predecessors, int successors) {
      return predecessors == 1 && successors == 1;
    }
  },
  /** 合并: several units become one, or go into one that goes on. */
  MERGED("合并", "一个或多个原单位和一个新单位") {
    @Override
    boolean fits(int predecessors, int successors) {
      return predecessors >= 1 && successors == 1;
    }
  },
  /** 拆分: one unit becomes several. */
  SPLIT("拆分", "一个原单位和至少两个新单位") {
    @Override
    boolean fits(int predecessors, int successors) {
      return predecessors == 1 && successors >= 2;
    }
  };

  private final String zh;
  private final String shape;

  SuccessionKind(String zh, String shape) {
    this.zh = zh;
    this.shape = shape;
  }

  /** Whether an act of this kind can have so many units on its two sides. */
  abstract boolean fits(int predecessors, int successors);

  String zh() {
    return zh;
  }

  /** How many units there are on the two sides, for a reader. */
  String shape() {
    return shape;
  }
}
