package org.ecoplan.registry.funding;

import org.ecoplan.kit.tabular.InChinese;

/** Where money comes from (资金来源). Source: docs/DOMAIN.md, section Money. */
public enum MoneySource implements InChinese {
  CENTRAL("中央财政"),
  AUTONOMOUS_REGION("自治区财政"),
  CITY("市级财政"),
  COUNTY("县级财政"),
  SPECIAL_BOND("专项债券"),
  BANK_LOAN("银行贷款"),
  ENTERPRISE("企业自筹"),
  SOCIAL_CAPITAL("社会资本"),
  OTHER("其他");

  private final String zh;

  MoneySource(String zh) {
    this.zh = zh;
  }

  /** The printed word. */
  @Override
  public String zh() {
    return zh;
  }
}
