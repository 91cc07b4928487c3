package org.ecoplan.indicator.method;

import static org.ecoplan.indicator.method.WorkedAnswers.plain;
import static org.ecoplan.indicator.method.WorkedAnswers.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.ecoplan.indicator.method.noise.NoiseLevel;
import org.ecoplan.indicator.method.noise.NoiseLevel.Stretch;

/** The worked examples about noise. */
final class NoiseAnswers {

  private NoiseAnswers() {}

  static String to(WorkedExample example) {
    if (example.what().equals("region_noise")) {
      NoiseLevel region = value(NoiseLevel.ofRegion(false, example.numbers()));
      return region.level() + " -> " + region.grade();
    }
    List<BigDecimal> numbers = example.numbers();
    List<Stretch> stretches = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i += 2) {
      stretches.add(new Stretch(numbers.get(i), numbers.get(i + 1)));
    }
    NoiseLevel road = value(NoiseLevel.ofRoads(false, stretches));
    if (example.id().equals("W81")) {
      BigDecimal unweighted =
          value(NoiseLevel.ofRegion(false, stretches.stream().map(Stretch::level).toList()))
              .level();
      return road.level() + " (unweighted would be " + unweighted + ") -> " + road.grade();
    }
    BigDecimal exact = value(NoiseLevel.meanOfRoads(stretches)).rounded(4);
    return plain(exact) + " -> " + road.level() + " -> " + road.grade();
  }
}
