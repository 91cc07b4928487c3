package org.ecoplan.alert.ladder;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How an official document writes what a screen writes otherwise (GB/T 9704-2012, GB/T 15835). */
final class OfficialWords {
  private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

  /** A space that only sets figures and Latin letters off from Chinese ones on a screen. */
  private static final Pattern SCREEN_SPACE =
      Pattern.compile("(?<=\\p{IsHan}) +(?=[0-9A-Za-z])|(?<=[0-9A-Za-z%]) +(?=\\p{IsHan})");

  private OfficialWords() {}

  /** A day with year, month and day, without zeros in front: 2024年11月6日. */
  static String day(LocalDate day) {
    return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }

  /** A text with its days written out and without the spaces of a screen. */
  static String of(String text) {
    Matcher days = ISO_DAY.matcher(SCREEN_SPACE.matcher(text).replaceAll(""));
    return days.replaceAll(
        found ->
            Integer.parseInt(found.group(1))
                + "年"
                + Integer.parseInt(found.group(2))
                + "月"
                + Integer.parseInt(found.group(3))
                + "日");
  }

  /** What a document of a step is called. */
  static String title(String subject, Step step) {
    return switch (step) {
      case REMINDER -> "关于“" + subject + "”的提醒函";
      case CIRCULAR -> "关于“" + subject + "”的通报";
      case WARNING -> "关于“" + subject + "”的预警通知";
      case INTERVIEW -> "关于“" + subject + "”的约谈通知";
      case ACCOUNTABILITY -> "关于“" + subject + "”提请问责的通知";
    };
  }
}
