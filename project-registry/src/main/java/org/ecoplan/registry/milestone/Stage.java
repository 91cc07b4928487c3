package org.ecoplan.registry.milestone;

/** What a milestone stands for on the way of a project. */
enum Stage {
  /** 立项批复: the project may be prepared. */
  APPROVAL,
  /** 设计批复. */
  DESIGN,
  /** 招标或采购完成. */
  TENDER,
  /** 开工. */
  START,
  /** 主体工程完成: how far the scale is done says how far this is, where nobody says otherwise. */
  MAIN_WORKS,
  /** 完工. */
  COMPLETION,
  /** 竣工验收. */
  ACCEPTANCE
}
