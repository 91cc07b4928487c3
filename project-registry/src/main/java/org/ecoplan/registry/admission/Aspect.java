package org.ecoplan.registry.admission;

/** What the plan office looks at before it admits a project, in the order of the review form. */
enum Aspect {
  NECESSITY("必要性"),
  FEASIBILITY("可行性"),
  MATURITY("前期工作成熟度"),
  DIRECTION("支持方向"),
  PERFORMANCE_GOAL("绩效目标"),
  ESTIMATE("投资估算"),
  FUNDING("资金筹措");

  private final String zh;

  Aspect(String zh) {
    this.zh = zh;
  }

  /** The word on the form. */
  String zh() {
    return zh;
  }
}
