package org.ecoplan.registry.workplan;

/** How far a task is. */
public enum TaskStatus {
  /** 未开始. */
  NOT_STARTED,
  /** 进行中. */
  IN_PROGRESS,
  /** 已完成: has its day of completion. */
  DONE,
  /** 已取消. */
  CANCELLED
}
