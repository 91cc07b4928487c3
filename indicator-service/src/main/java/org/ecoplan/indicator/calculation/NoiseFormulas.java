package org.ecoplan.indicator.calculation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.ecoplan.indicator.method.Clause;
import org.ecoplan.indicator.method.Method;
import org.ecoplan.indicator.method.Outcome;
import org.ecoplan.indicator.method.Ratio;
import org.ecoplan.indicator.method.Shortfall;
import org.ecoplan.indicator.method.noise.NoiseLevel;
import org.ecoplan.indicator.method.noise.NoiseLevel.Stretch;

/** Mean noise of a city, with its grade. */
final class NoiseFormulas {
  private static final String DECIBEL = "dB(A)";
  private static final FormulaInput TIME =
      FormulaInput.word("time", "昼间或夜间", TimeOfDay.class).optional();

  /** Each has grades of its own. */
  enum TimeOfDay {
    DAY,
    NIGHT
  }

  private NoiseFormulas() {}

  static List<Formula> all() {
    return List.of(
        new Formula(
            "REGIONAL_NOISE",
            "区域环境噪声平均等效声级",
            Method.NOISE_REGIONAL,
            List.of(Clause.REGIONAL_NOISE, Clause.ROUNDING),
            List.of(FormulaInput.numbers("levels", "各网格等效声级", DECIBEL), TIME),
            NoiseFormulas::region),
        new Formula(
            "ROAD_NOISE",
            "道路交通噪声平均等效声级",
            Method.NOISE_ROAD,
            List.of(Clause.ROAD_NOISE, Clause.ROUNDING),
            List.of(
                FormulaInput.numbers("levels", "各路段等效声级", DECIBEL),
                FormulaInput.numbers("lengths", "各路段长度，次序同声级", FormulaInput.ANY_UNIT),
                TIME),
            NoiseFormulas::roads));
  }

  private static Outcome<Answer> region(Arguments given) {
    List<BigDecimal> levels = given.numbers("levels");
    return NoiseLevel.ofRegion(isNight(given), levels)
        .map(
            noise ->
                answer(
                    noise,
                    "%d 个网格的算术平均 %s"
                        .formatted(
                            levels.size(), Ratio.mean(levels.stream().map(Ratio::of).toList()))));
  }

  private static Outcome<Answer> roads(Arguments given) {
    List<BigDecimal> levels = given.numbers("levels");
    List<BigDecimal> lengths = given.numbers("lengths");
    if (levels.size() != lengths.size()) {
      return Outcome.missing(
          Shortfall.input("声级 " + levels.size() + " 个，路段长度 " + lengths.size() + " 个，应一一对应"));
    }
    List<Stretch> stretches = new ArrayList<>();
    for (int i = 0; i < levels.size(); i++) {
      stretches.add(new Stretch(levels.get(i), lengths.get(i)));
    }
    return NoiseLevel.meanOfRoads(stretches)
        .flatMap(
            mean ->
                NoiseLevel.ofRoads(isNight(given), stretches)
                    .map(noise -> answer(noise, "Σ(声级 × 路长) / Σ 路长 = " + mean)));
  }

  private static Answer answer(NoiseLevel noise, String step) {
    return Answer.concluding(
        noise.level(), DECIBEL, noise.grade(), step + " → " + noise.level().toPlainString());
  }

  private static boolean isNight(Arguments given) {
    return given.has("time") && given.word("time", TimeOfDay.class) == TimeOfDay.NIGHT;
  }
}
