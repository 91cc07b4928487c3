package org.ecoplan.registry.workplan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a printed deadline means.
 *
 * @param date the last day on which the task is in time, absent where the words give none
 * @param explanation how the day follows from the words, or what is missing
 * @param countsFrom the event that the days are counted from, absent where the words name none
 */
record Deadline(@Nullable LocalDate date, String explanation, @Nullable String countsFrom) {

  static Deadline on(LocalDate date, String explanation) {
    return new Deadline(date, explanation, null);
  }

  static Deadline unknown(String explanation) {
    return new Deadline(null, explanation, null);
  }

  /** The explanation beside a date that the work plan itself, or a person, has set. */
  String explain(@Nullable LocalDate kept) {
    if (kept == null || kept.equals(date)) {
      return explanation;
    }
    return date == null
        ? "日期 " + kept + " 由文件直接给出；" + explanation
        : "日期 " + kept + " 由文件直接给出，与推算不同：" + explanation;
  }
}
