package org.ecoplan.indicator.method.water;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.ecoplan.indicator.method.Outcome;
import org.ecoplan.indicator.method.Shortfall;
import org.ecoplan.indicator.method.Shortfall.Kind;

/**
 * The class of a section by its worst item (GB 3838-2002, 5.1; 环办〔2011〕22号).
 *
 * @param waterClass the worst class among the evaluated items
 * @param items each evaluated item with its class, in the order of the standard
 */
public record SectionAssessment(WaterClass waterClass, List<ItemClass> items) {
  private static final int MAIN_POLLUTANTS = 3;
  private static final String DISSOLVED_OXYGEN = "DO";

  /** The code under which the saturation of dissolved oxygen, in percent, may stand beside it. */
  public static final String OXYGEN_SATURATION = "DO_SATURATION";

  /** An item with its value and class. */
  public record ItemClass(WaterItem item, BigDecimal value, WaterClass waterClass) {

    /** As bulletins print it: {@code 高锰酸盐指数(1.2)}. */
    String inWords() {
      return item.hasMultiple()
          ? item.name() + "(" + item.exceedanceMultiple(value).toPlainString() + ")"
          : item.name();
    }
  }

  public SectionAssessment {
    items = List.copyOf(items);
  }

  /**
   * Assesses values; items that do not decide a class (total nitrogen of a river, for example) are
   * left aside.
   *
   * @param values by the code of the item
   */
  public static Outcome<SectionAssessment> of(WaterBody body, Map<String, BigDecimal> values) {
    List<ItemClass> items = new ArrayList<>();
    for (WaterItem item : SurfaceWaterStandard.items(body).values()) {
      BigDecimal value = values.get(item.code());
      if (value != null && item.isEvaluated()) {
        if (value.signum() < 0) {
          return Outcome.missing(Shortfall.input(item.name() + " " + value + " 不能为负"));
        }
        items.add(new ItemClass(item, value, classOf(item, value, values)));
      }
    }
    return WaterClass.worst(items.stream().map(ItemClass::waterClass).toList())
        .<Outcome<SectionAssessment>>map(worst -> Outcome.of(new SectionAssessment(worst, items)))
        .orElseGet(() -> Outcome.missing(Shortfall.of(Kind.ITEMS, "参评项目", 0, 1)));
  }

  private static WaterClass classOf(
      WaterItem item, BigDecimal value, Map<String, BigDecimal> values) {
    BigDecimal saturation = values.get(OXYGEN_SATURATION);
    return saturation != null && item.code().equals(DISSOLVED_OXYGEN)
        ? item.classOf(value, saturation)
        : item.classOf(value);
  }

  /** 达到或优于. */
  public boolean meets(WaterClass target) {
    return waterClass.isAtLeast(target);
  }

  /** The items that make the class what it is. */
  List<ItemClass> decisive() {
    return items.stream().filter(one -> one.waterClass == waterClass).toList();
  }

  /**
   * The main pollutants of a section worse than III: up to three items of the worst classes,
   * cyanide and metals first, then by how far they exceed.
   */
  public List<ItemClass> mainPollutants() {
    return items.stream()
        .filter(one -> !one.waterClass.isAtLeast(WaterClass.III))
        .sorted(
            Comparator.comparing((ItemClass one) -> one.waterClass)
                .reversed()
                .thenComparing(one -> !one.item.isNamedFirst())
                .thenComparing(
                    one ->
                        one.item.hasMultiple()
                            ? one.item.exceedanceMultiple(one.value).negate()
                            : BigDecimal.ZERO))
        .limit(MAIN_POLLUTANTS)
        .toList();
  }

  /** For proofs: {@code Ⅲ类（总磷）}. */
  public String inWords() {
    List<ItemClass> named = meets(WaterClass.III) ? decisive() : mainPollutants();
    String names =
        waterClass == WaterClass.I
            ? ""
            : "（"
                + String.join(
                    "、",
                    named.stream()
                        .map(one -> meets(WaterClass.III) ? one.item.name() : one.inWords())
                        .toList())
                + "）";
    return waterClass.zh() + "类" + names;
  }
}
