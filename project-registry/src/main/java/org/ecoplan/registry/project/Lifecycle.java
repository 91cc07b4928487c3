package org.ecoplan.registry.project;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a project stands, and where it can go from there. Source: docs/DOMAIN.md, section Projects.
 */
public enum Lifecycle {
  /** 填报: being written by its unit. */
  DRAFT,
  /** 报送: with the plan office, closed to edits. */
  SUBMITTED,
  /** 退回: sent back with a reason, to be improved and submitted again. */
  RETURNED,
  /** 入库: admitted to the reserve library; a plan's published annex enters here. */
  RESERVED,
  /** 前期: approvals, land, design. */
  PREPARATION,
  /** 招标: being tendered. */
  PROCUREMENT,
  /** 在建: under construction. */
  CONSTRUCTION,
  /** 完工: built. */
  COMPLETED,
  /** 竣工验收: accepted. */
  ACCEPTED,
  /** 运行: in use. */
  OPERATING,
  /** 暂停: halted with a reason; goes back to where it was. */
  SUSPENDED,
  /** 出库: taken out with a reason; coming back is a new admission. */
  REMOVED;

  private static final Set<Lifecycle> EXPLAINED = EnumSet.of(RETURNED, SUSPENDED, REMOVED);
  private static final Set<Lifecycle> BUILT = EnumSet.of(COMPLETED, ACCEPTED, OPERATING);
  private static final Set<Lifecycle> BEFORE_ADMISSION = EnumSet.of(DRAFT, SUBMITTED, RETURNED);

  /**
   * The states that can follow.
   *
   * @param suspendedFrom where a suspended project was, absent for any other
   */
  public Set<Lifecycle> successors(@Nullable Lifecycle suspendedFrom) {
    return switch (this) {
      case DRAFT, RETURNED -> EnumSet.of(SUBMITTED, REMOVED);
      case SUBMITTED -> EnumSet.of(RETURNED, RESERVED);
      case RESERVED -> EnumSet.of(PREPARATION, SUSPENDED, REMOVED);
      case PREPARATION -> EnumSet.of(PROCUREMENT, SUSPENDED, REMOVED);
      case PROCUREMENT -> EnumSet.of(CONSTRUCTION, SUSPENDED, REMOVED);
      case CONSTRUCTION -> EnumSet.of(COMPLETED, SUSPENDED, REMOVED);
      case COMPLETED -> EnumSet.of(ACCEPTED);
      case ACCEPTED -> EnumSet.of(OPERATING);
      case OPERATING -> EnumSet.noneOf(Lifecycle.class);
      case SUSPENDED ->
          suspendedFrom == null ? EnumSet.of(REMOVED) : EnumSet.of(suspendedFrom, REMOVED);
      case REMOVED -> EnumSet.of(SUBMITTED);
    };
  }

  /** Whether entering this state has to be explained. */
  public boolean needsReason() {
    return EXPLAINED.contains(this);
  }

  /** Whether going from here to there is decided by the plan office alone. */
  public boolean isDecidedByPlanOffice(Lifecycle to) {
    return to == RETURNED || to == REMOVED || (this == SUBMITTED && to == RESERVED);
  }

  /** Whether the project is built, so that the end of its construction years is kept. */
  public boolean isBuilt() {
    return BUILT.contains(this);
  }

  /** Whether nothing of the project may be edited. */
  public boolean isLocked() {
    return this == SUBMITTED || this == REMOVED;
  }

  /** Whether the plan has admitted the project, so that its promises are no longer its own. */
  public boolean isAdmitted() {
    return !BEFORE_ADMISSION.contains(this);
  }
}
