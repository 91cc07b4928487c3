package org.ecoplan.local.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A project's money: planned over its years, allocated and received with delays, paid as the work
 * goes on. Of every source never more is paid than received, received than allocated, allocated
 * than planned.
 */
final class Money {

  /**
   * One entry of the ledger.
   *
   * @param kind PLANNED, ALLOCATED, RECEIVED or PAID
   * @param amount yuan
   */
  record Entry(
      String kind,
      String source,
      int fiscalYear,
      BigDecimal amount,
      LocalDate date,
      String documentNumber,
      String note) {}

  /** How a project's kind is paid for: per cent by source, which make up 100. */
  private static final Map<String, Map<String, Integer>> SOURCES =
      Map.of(
          "CLEAR_WATER", Map.of("CENTRAL", 45, "AUTONOMOUS_REGION", 20, "CITY", 35),
          "BLUE_SKY", Map.of("ENTERPRISE", 80, "AUTONOMOUS_REGION", 20),
          "CLEAN_SOIL", Map.of("CENTRAL", 60, "CITY", 25, "OTHER", 15),
          "WASTE", Map.of("SPECIAL_BOND", 40, "BANK_LOAN", 35, "ENTERPRISE", 25),
          "CLIMATE", Map.of("CITY", 55, "SOCIAL_CAPITAL", 45),
          "CAPACITY", Map.of("AUTONOMOUS_REGION", 40, "CITY", 60));

  private static final Map<String, double[]> MILLIONS =
      Map.of(
          "CLEAR_WATER", new double[] {18, 160},
          "BLUE_SKY", new double[] {60, 900},
          "CLEAN_SOIL", new double[] {12, 90},
          "WASTE", new double[] {80, 700},
          "CLIMATE", new double[] {4, 30},
          "CAPACITY", new double[] {3, 45});

  private static final List<Integer> PAYING_MONTHS = List.of(3, 6, 9, 12);
  private static final BigDecimal STEP = BigDecimal.valueOf(100);

  private final Course course;
  private final LocalDate today;
  private final List<Entry> entries = new ArrayList<>();

  private Money(Course course, LocalDate today) {
    this.course = course;
    this.today = today;
  }

  /** Every entry up to a day, in the order of days. */
  static List<Entry> of(Course course, LocalDate today) {
    Money money = new Money(course, today);
    SOURCES.getOrDefault(course.project().category(), Map.of("CITY", 100)).entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(source -> money.add(source.getKey(), source.getValue()));
    money.entries.sort(Comparator.comparing(Entry::date));
    return List.copyOf(money.entries);
  }

  /** What the project is to cost, in yuan. */
  static BigDecimal total(PlannedProject project) {
    double[] range = MILLIONS.getOrDefault(project.category(), new double[] {5, 50});
    // Small projects are many: the square of chance leans towards them.
    double chance = Dice.about("total", project.code()).between(0, 1);
    return rounded(1_000_000 * (range[0] + (range[1] - range[0]) * chance * chance));
  }

  private void add(String source, int percent) {
    PlannedProject project = course.project();
    Dice dice = Dice.about("money", project.code(), source);
    int years = project.endYear() - project.startYear() + 1;
    BigDecimal planned =
        total(project)
            .multiply(BigDecimal.valueOf(percent))
            .divide(BigDecimal.valueOf(100L * years), 0, RoundingMode.DOWN)
            .divide(STEP, 0, RoundingMode.DOWN)
            .multiply(STEP);
    BigDecimal received = BigDecimal.ZERO;
    for (int year = project.startYear(); year <= project.endYear(); year++) {
      enter("PLANNED", source, year, planned, LocalDate.of(year, 1, dice.whole(5, 25)));
      if (course.pace().isPaidFor() && !isAfterHalt(year)) {
        BigDecimal allocated = part(planned, dice.between(0.88, 1.0));
        BigDecimal came = part(allocated, dice.between(0.82, 1.0));
        enter("ALLOCATED", source, year, allocated, LocalDate.of(year, 3, dice.whole(1, 28)));
        received =
            received.add(
                enter("RECEIVED", source, year, came, LocalDate.of(year, 5, dice.whole(1, 28))));
      }
    }
    pay(source, dice, received);
  }

  /** Pays each quarter what the work has earned since the last, as long as the money lasts. */
  private void pay(String source, Dice dice, BigDecimal received) {
    double kept = dice.between(0.90, 0.97);
    BigDecimal paid = BigDecimal.ZERO;
    for (int year = course.project().startYear(); year <= today.getYear(); year++) {
      for (int month : PAYING_MONTHS) {
        LocalDate day = LocalDate.of(year, month, dice.whole(18, 28));
        BigDecimal earned = part(received, kept * course.share(day.minusDays(20)));
        BigDecimal due = earned.min(receivedBy(source, day)).subtract(paid);
        if (due.compareTo(BigDecimal.valueOf(10_000)) > 0) {
          paid = paid.add(enter("PAID", source, year, due, day));
        }
      }
    }
  }

  private BigDecimal receivedBy(String source, LocalDate day) {
    return entries.stream()
        .filter(entry -> entry.kind().equals("RECEIVED") && entry.source().equals(source))
        .filter(entry -> !entry.date().isAfter(day))
        .map(Entry::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private boolean isAfterHalt(int year) {
    return LocalDate.of(year, 1, 1).isAfter(course.halts());
  }

  /** Enters what has happened by today, and says how much that is. */
  private BigDecimal enter(String kind, String source, int year, BigDecimal amount, LocalDate day) {
    if (day.isAfter(today)) {
      return BigDecimal.ZERO;
    }
    String number =
        "演示〔%d〕%s-%s-%d号".formatted(year, course.project().code(), word(kind), entries.size() + 1);
    entries.add(new Entry(kind, source, year, amount, day, number, "演示数据"));
    return amount;
  }

  private static String word(String kind) {
    return switch (kind) {
      case "PLANNED" -> "计划";
      case "ALLOCATED" -> "下达";
      case "RECEIVED" -> "到位";
      default -> "支付";
    };
  }

  private static BigDecimal part(BigDecimal whole, double share) {
    return rounded(whole.doubleValue() * share).min(whole);
  }

  /** Down to full hundreds of yuan, as budgets are. */
  private static BigDecimal rounded(double yuan) {
    return BigDecimal.valueOf((long) (yuan / 100))
        .multiply(STEP)
        .setScale(2, RoundingMode.UNNECESSARY);
  }
}
