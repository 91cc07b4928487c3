package org.ecoplan.indicator.method.water;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ecoplan.indicator.method.Figure;
import org.ecoplan.indicator.method.Method;
import org.ecoplan.indicator.method.Outcome;
import org.ecoplan.indicator.method.Shortfall;

/** A region's year of surface water: each section's class by annual means, and their shares. */
public final class WaterYear {
  private static final int DECIMALS = 12;

  private WaterYear() {}

  /**
   * A section with its samples of the year by item.
   *
   * @param name for proofs
   */
  public record Section(
      String name, WaterBody body, Map<String, List<MonthlyValues.Sample>> samples) {}

  /** The class of a section by its annual means; items short of months are left aside. */
  public static Outcome<SectionAssessment> assess(Section section) {
    Map<String, BigDecimal> means = new TreeMap<>();
    Outcome<SectionAssessment> missing =
        Outcome.missing(Shortfall.of(Shortfall.Kind.ITEMS, "参评项目", 0, 1));
    for (Map.Entry<String, List<MonthlyValues.Sample>> item : section.samples.entrySet()) {
      var mean = MonthlyValues.mean(item.getValue());
      mean.value().ifPresent(value -> means.put(item.getKey(), value.rounded(DECIMALS)));
      if (mean.shortfall().isPresent()) {
        missing = Outcome.missing(mean.shortfall().get());
      }
    }
    return means.isEmpty() ? missing : SectionAssessment.of(section.body, means);
  }

  /** The shares of sections of class I to III and worse than V. */
  public static List<Figure> figures(List<Section> sections) {
    List<WaterClass> classes = new ArrayList<>();
    List<String> steps = new ArrayList<>();
    for (Section section : sections) {
      Outcome<SectionAssessment> assessment = assess(section);
      assessment.value().ifPresent(found -> classes.add(found.waterClass()));
      steps.add(
          section.name
              + "："
              + assessment
                  .map(SectionAssessment::inWords)
                  .value()
                  .orElseGet(
                      () -> "不参评，" + assessment.shortfall().map(Shortfall::sentence).orElse("")));
    }
    SectionShares shares = SectionShares.of(classes);
    return List.of(
        figure(
            "WATER.SECTIONS.GOOD", "达到或好于Ⅲ类断面比例", shares.goodShare(), shares.good(), shares, steps),
        figure("WATER.SECTIONS.BAD", "劣Ⅴ类断面比例", shares.badShare(), shares.bad(), shares, steps));
  }

  private static Figure figure(
      String code,
      String name,
      Outcome<BigDecimal> value,
      int part,
      SectionShares shares,
      List<String> steps) {
    List<String> all = new ArrayList<>(steps);
    all.add(
        value
            .map(
                percent ->
                    part + " / " + shares.all() + " × 100% → " + percent.toPlainString() + "%")
            .value()
            .orElseGet(() -> value.shortfall().map(Shortfall::sentence).orElse("")));
    boolean quotient = value.value().isPresent();
    return new Figure(
        code,
        name,
        "%",
        value,
        quotient ? BigDecimal.valueOf(part) : null,
        quotient ? BigDecimal.valueOf(shares.all()) : null,
        shares.all(),
        Method.WATER_SECTIONS,
        all);
  }
}
