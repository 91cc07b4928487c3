package org.ecoplan.registry.funding;

import org.ecoplan.kit.tabular.InChinese;

/** The plan and the three facts of public money. Source: docs/DOMAIN.md, section Words. */
public enum MoneyKind implements InChinese {
  /** 计划投资. */
  PLANNED("计划"),
  /** 下达: assigned by a document. */
  ALLOCATED("下达"),
  /** 到位: arrived. */
  RECEIVED("到位"),
  /** 支付: paid out. */
  PAID("支付");

  private final String zh;

  MoneyKind(String zh) {
    this.zh = zh;
  }

  /** The printed word. */
  @Override
  public String zh() {
    return zh;
  }
}
