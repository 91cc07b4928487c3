package org.ecoplan.registry.opendata;

import java.util.Locale;
import org.ecoplan.registry.project.Lifecycle;
import org.jspecify.annotations.Nullable;

/**
 * Where a project stands in the words of OC4IDS (codelist projectStatus, with maintenance of
 * 0.9.3), and how they are read here.
 */
enum ProjectStatus {
  IDENTIFICATION("入库待建", "in the reserve library"),
  PREPARATION("前期", "preparation"),
  IMPLEMENTATION("招标或在建", "procurement or construction"),
  COMPLETION("完工或验收", "completed"),
  MAINTENANCE("运行", "operating"),
  CANCELLED("出库", "removed");

  private final String zh;
  private final String en;

  ProjectStatus(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /**
   * The word for a state.
   *
   * @param suspendedFrom where a suspended project was: a pause is no phase of its own
   */
  static ProjectStatus of(Lifecycle state, @Nullable Lifecycle suspendedFrom) {
    return switch (state) {
      case DRAFT, SUBMITTED, RETURNED, RESERVED -> IDENTIFICATION;
      case PREPARATION -> PREPARATION;
      case PROCUREMENT, CONSTRUCTION -> IMPLEMENTATION;
      case COMPLETED, ACCEPTED -> COMPLETION;
      case OPERATING -> MAINTENANCE;
      case REMOVED -> CANCELLED;
      case SUSPENDED -> suspendedFrom == null ? IDENTIFICATION : of(suspendedFrom, null);
    };
  }

  /** Reads {@link #word()} back. */
  static ProjectStatus of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** The word of the codelist. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it means in the reserve library. */
  String zh() {
    return zh;
  }

  /** The same in English. */
  String en() {
    return en;
  }
}
