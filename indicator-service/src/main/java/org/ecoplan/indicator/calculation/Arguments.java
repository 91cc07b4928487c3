package org.ecoplan.indicator.calculation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.ecoplan.indicator.IndicatorProblem;
import org.ecoplan.indicator.knowledge.Digits;
import org.ecoplan.indicator.method.air.HourlyReadings;
import org.ecoplan.kit.problem.DomainProblem;
import org.jspecify.annotations.Nullable;

/** The inputs of one calculation, of the right names, kinds and units. */
final class Arguments {
  private static final int MOST_VALUES = 10_000;
  private static final int MOST_DECIMALS = 12;

  private final Map<String, NewCalculation.Input> inputs;

  private Arguments(Map<String, NewCalculation.Input> inputs) {
    this.inputs = inputs;
  }

  /**
   * Checks them all.
   *
   * @throws DomainProblem {@link IndicatorProblem#CALCULATION_INVALID} with each input that is
   *     missing, unknown, of another kind or in another unit
   */
  static Arguments of(Formula formula, Map<String, NewCalculation.Input> inputs) {
    Map<String, String[]> wrong = new LinkedHashMap<>();
    Set<String> commonUnits = new HashSet<>();
    for (FormulaInput expected : formula.inputs()) {
      NewCalculation.Input given = inputs.get(expected.name());
      Optional<String> objection =
          given == null
              ? Optional.of("缺少").filter(missing -> expected.required())
              : objection(expected, given);
      objection.ifPresent(why -> wrong.put(expected.name(), new String[] {why, inWords(expected)}));
      if (given != null && given.unit() != null && expected.takesAnyUnit()) {
        commonUnits.add(given.unit());
      }
    }
    for (String name : inputs.keySet()) {
      if (formula.input(name).isEmpty()) {
        wrong.put(
            name,
            new String[] {
              "这个公式没有这项输入",
              String.join("、", formula.inputs().stream().map(FormulaInput::name).toList())
            });
      }
    }
    if (commonUnits.size() > 1) {
      wrong.put("*", new String[] {"单位不一致：" + String.join("、", commonUnits), "各项用同一单位"});
    }
    if (!wrong.isEmpty()) {
      DomainProblem problem =
          DomainProblem.of(
              IndicatorProblem.CALCULATION_INVALID,
              formula.title() + "有 " + wrong.size() + " 项输入不符合要求，没有计算");
      wrong.forEach((name, why) -> problem.field("inputs." + name, why[0], why[1]));
      throw problem;
    }
    return new Arguments(inputs);
  }

  private static Optional<String> objection(FormulaInput expected, NewCalculation.Input given) {
    String unit = given.unit();
    if (unit != null
        && !expected.takesAnyUnit()
        && !unit.equals(Objects.requireNonNullElse(expected.unit(), ""))) {
      return Optional.of("单位是 " + unit);
    }
    List<@Nullable BigDecimal> values = given.values();
    return switch (expected.kind()) {
      case NUMBER -> one(values);
      case COUNT ->
          one(values).or(() -> Optional.of("不是自然数").filter(no -> !isCount(values.get(0))));
      case NUMBERS -> several(values).or(() -> Optional.of("有空值").filter(no -> hasGaps(values)));
      case HOURS ->
          several(values)
              .or(
                  () ->
                      Optional.of("一天没有第 " + values.size() + " 时")
                          .filter(no -> values.size() > HourlyReadings.HOURS))
              .or(() -> Optional.of("小时值应不小于 0，至多三位小数").filter(no -> !areReadings(values)));
      case WORD ->
          Optional.of("不是可选的词")
              .filter(no -> given.word() == null || !expected.words().contains(given.word()));
      case DAY -> Optional.of("不是日期").filter(no -> !isDay(given.word()));
    };
  }

  private static Optional<String> one(List<@Nullable BigDecimal> values) {
    return values.size() != 1 || values.get(0) == null ? Optional.of("应为一个数") : several(values);
  }

  private static Optional<String> several(List<@Nullable BigDecimal> values) {
    if (values.isEmpty()) {
      return Optional.of("没有数值");
    }
    if (values.size() > MOST_VALUES) {
      return Optional.of("超过 " + MOST_VALUES + " 个数值");
    }
    return values.stream().filter(Objects::nonNull).allMatch(Digits::areFew)
        ? Optional.empty()
        : Optional.of("数值的位数太多");
  }

  private static boolean isCount(@Nullable BigDecimal value) {
    return value != null
        && value.signum() >= 0
        && value.stripTrailingZeros().scale() <= 0
        && value.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
  }

  private static boolean hasGaps(List<@Nullable BigDecimal> values) {
    return values.stream().anyMatch(Objects::isNull);
  }

  private static boolean areReadings(List<@Nullable BigDecimal> values) {
    return values.stream()
        .filter(Objects::nonNull)
        .allMatch(
            value ->
                value.signum() >= 0
                    && value.stripTrailingZeros().scale() <= HourlyReadings.DECIMALS
                    && value.compareTo(BigDecimal.valueOf(1_000_000)) <= 0);
  }

  private static boolean isDay(@Nullable String text) {
    try {
      return text != null && LocalDate.parse(text) != null;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static String inWords(FormulaInput input) {
    String unit =
        input.unit() == null ? "" : input.takesAnyUnit() ? "，各项同一单位" : "，单位 " + input.unit();
    return input.title()
        + "："
        + switch (input.kind()) {
          case NUMBER -> "一个数" + unit;
          case COUNT -> "自然数";
          case NUMBERS -> "一个或多个数" + unit;
          case HOURS -> "1—24 时的值，缺测为 null" + unit;
          case WORD -> String.join("、", input.words());
          case DAY -> "例如 2023-12-31";
        };
  }

  boolean has(String name) {
    return inputs.containsKey(name);
  }

  BigDecimal number(String name) {
    return Objects.requireNonNull(input(name).values().get(0));
  }

  int count(String name) {
    return number(name).intValueExact();
  }

  /** To how many decimals is rounded: as asked, or as many as are usual. */
  int decimals(int usual) {
    return has("decimals") ? Math.min(count("decimals"), MOST_DECIMALS) : usual;
  }

  List<BigDecimal> numbers(String name) {
    return input(name).values().stream().map(Objects::requireNonNull).toList();
  }

  /** The hours of the day; those that were not given are missing. */
  HourlyReadings hours() {
    @Nullable Integer[] thousandths = new Integer[HourlyReadings.HOURS];
    List<@Nullable BigDecimal> given = input("hours").values();
    for (int hour = 0; hour < given.size(); hour++) {
      BigDecimal value = given.get(hour);
      thousandths[hour] = value == null ? null : HourlyReadings.thousandths(value);
    }
    return HourlyReadings.ofThousandths(thousandths);
  }

  String text(String name) {
    return Objects.requireNonNull(input(name).word());
  }

  <W extends Enum<W>> W word(String name, Class<W> type) {
    return Enum.valueOf(type, text(name));
  }

  LocalDate day() {
    return LocalDate.parse(text("day"));
  }

  /** The unit that all the amounts share, absent where none was given. */
  Optional<String> commonUnit(String name) {
    return has(name) ? Optional.ofNullable(input(name).unit()) : Optional.empty();
  }

  private NewCalculation.Input input(String name) {
    return Objects.requireNonNull(inputs.get(name), name);
  }
}
