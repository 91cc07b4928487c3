package org.ecoplan.registry.workplan;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoplan.kit.clock.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * Reads the deadlines that work plans print: 全年, 11月底前, 上半年, 二季度, 2024年12月10日前, 公布后45个工作日内. The
 * first rule whose form fits decides; words that fit none, or that leave open which day they mean
 * (6月前), give no day but the reason. Source: docs/DOMAIN.md, sections Words (台账) and Alerts.
 */
final class DeadlineRules {
  private static final String YEAR = "(?:(\\d{4})年|(次年|明年))?";
  private static final int MONTHS_OF_A_QUARTER = 3;
  private static final int FIRST_THIRD = 10;
  private static final int SECOND_THIRD = 20;

  /** Nobody plans beyond this; it also keeps the walk through the calendar short. */
  private static final int MOST_DAYS = 2_000;

  private interface Reading {
    Deadline read(MatchResult found);
  }

  private record Rule(Pattern form, Reading reading) {}

  private final List<Rule> rules =
      List.of(
          rule("(.*?)后(\\d{1,4})个?(工作日|自然日|个月|月|日|天)(?:内|以内|之内|前)?", this::afterAnEvent),
          rule(YEAR + "(\\d{1,2})月(\\d{1,2})[日号](?:前|之前|以前|底前|内)?", this::onADay),
          rule(YEAR + "(\\d{1,2})月(?:份|内|份内|底|末|底前|末前|底之前|底以前|份底前)?", this::endOfMonth),
          rule(YEAR + "(\\d{1,2})月(上旬|中旬|下旬)(?:前|内)?", this::thirdOfMonth),
          rule(YEAR + "第?([1-4])季度(?:末|底|内|前|底前|末前)?", this::endOfQuarter),
          rule(YEAR + "(上半年|下半年)(?:内|底|底前|末)?", this::endOfHalf),
          rule(YEAR + "(?:全年|年内|年底|年末|底|末|年底前|年末前|底前|末前|内)?", this::endOfYear));

  private final int planYear;
  private final @Nullable LocalDate countedFrom;
  private final WorkingCalendar calendar;

  /**
   * @param planYear the year that is meant where none is printed: the last one of the work plan
   * @param countedFrom the day of the event that a deadline counts from, absent while unknown
   */
  DeadlineRules(int planYear, @Nullable LocalDate countedFrom, WorkingCalendar calendar) {
    this.planYear = planYear;
    this.countedFrom = countedFrom;
    this.calendar = calendar;
  }

  /** The day that the words mean. */
  Deadline read(String printed) {
    String words = normalised(printed);
    if (words.isEmpty()) {
      return Deadline.unknown("文件没有写完成时限");
    }
    return rules.stream()
        .flatMap(rule -> apply(rule, words).stream())
        .findFirst()
        .orElseGet(() -> Deadline.unknown("「" + printed.strip() + "」没有对应的推算规则，需要由文件或人工给出日期"));
  }

  private static Optional<Deadline> apply(Rule rule, String words) {
    Matcher matcher = rule.form().matcher(words);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(rule.reading().read(matcher.toMatchResult()));
    } catch (DateTimeException e) {
      return Optional.of(Deadline.unknown("日历上没有「" + words + "」这一天"));
    }
  }

  private Deadline afterAnEvent(MatchResult found) {
    String event = found.group(1);
    int count = Integer.parseInt(found.group(2));
    String kind = found.group(3);
    String distance = count + (kind.endsWith("月") ? "个月" : kind.equals("工作日") ? "个工作日" : "日");
    LocalDate from = countedFrom;
    if (count > MOST_DAYS) {
      return Deadline.unknown("「" + distance + "」超出可以推算的范围");
    }
    if (from == null) {
      return new Deadline(null, "从「" + event + "」之日起算" + distance + "，尚未填写起算日", event);
    }
    String start = "从「" + event + "」之日 " + from + " 的次日起算，第 ";
    if (kind.equals("工作日")) {
      LocalDate date = calendar.plusWorkingDays(from, count);
      return new Deadline(date, start + count + " 个工作日" + calendarUsed(from, date), event);
    }
    LocalDate date = kind.endsWith("月") ? from.plusMonths(count) : from.plusDays(count);
    return new Deadline(date, start + distance.replace("日", " 日").replace("个月", " 个月"), event);
  }

  private String calendarUsed(LocalDate from, LocalDate to) {
    for (int year = from.getYear(); year <= to.getYear(); year++) {
      if (!calendar.covers(year)) {
        return "；" + year + " 年放假安排未收录，该年只扣除周末";
      }
    }
    return "，已扣除周末和法定节假日、计入调休上班日";
  }

  private Deadline onADay(MatchResult found) {
    LocalDate date =
        LocalDate.of(
            year(found), Integer.parseInt(found.group(3)), Integer.parseInt(found.group(4)));
    return Deadline.on(date, "截至当日" + yearMeant(found));
  }

  private Deadline endOfMonth(MatchResult found) {
    YearMonth month = YearMonth.of(year(found), Integer.parseInt(found.group(3)));
    return Deadline.on(month.atEndOfMonth(), month.getMonthValue() + " 月最后一天" + yearMeant(found));
  }

  private Deadline thirdOfMonth(MatchResult found) {
    YearMonth month = YearMonth.of(year(found), Integer.parseInt(found.group(3)));
    LocalDate date =
        switch (found.group(4)) {
          case "上旬" -> month.atDay(FIRST_THIRD);
          case "中旬" -> month.atDay(SECOND_THIRD);
          default -> month.atEndOfMonth();
        };
    return Deadline.on(date, found.group(4) + "最后一天" + yearMeant(found));
  }

  private Deadline endOfQuarter(MatchResult found) {
    int quarter = Integer.parseInt(found.group(3));
    return Deadline.on(
        YearMonth.of(year(found), quarter * MONTHS_OF_A_QUARTER).atEndOfMonth(),
        "第 " + quarter + " 季度最后一天" + yearMeant(found));
  }

  private Deadline endOfHalf(MatchResult found) {
    int month = found.group(3).equals("上半年") ? 6 : 12;
    return Deadline.on(
        YearMonth.of(year(found), month).atEndOfMonth(),
        found.group(3) + "最后一天" + yearMeant(found));
  }

  private Deadline endOfYear(MatchResult found) {
    return Deadline.on(LocalDate.of(year(found), 12, 31), "当年最后一天" + yearMeant(found));
  }

  private int year(MatchResult found) {
    if (found.group(1) != null) {
      return Integer.parseInt(found.group(1));
    }
    return found.group(2) == null ? planYear : planYear + 1;
  }

  private String yearMeant(MatchResult found) {
    return found.group(1) == null ? "，年份取自计划年度 " + planYear : "";
  }

  private static Rule rule(String form, Reading reading) {
    return new Rule(Pattern.compile(form), reading);
  }

  /** Half-width digits, no blanks, Chinese numbers of months, quarters and days as digits. */
  private static String normalised(String printed) {
    String plain = Normalizer.normalize(printed, Normalizer.Form.NFKC).replaceAll("\\s", "");
    return ChineseNumber.CALENDAR
        .matcher(plain)
        .replaceAll(number -> Integer.toString(ChineseNumber.value(number.group())));
  }
}
