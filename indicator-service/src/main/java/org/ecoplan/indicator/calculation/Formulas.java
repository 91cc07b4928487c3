package org.ecoplan.indicator.calculation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Every formula that can be asked for by itself. */
final class Formulas {
  private static final Map<String, Formula> BY_CODE = new LinkedHashMap<>();

  static {
    Stream.of(
            StatisticsFormulas.all(),
            AirFormulas.all(),
            WaterFormulas.all(),
            NoiseFormulas.all(),
            EmissionFormulas.all(),
            RateFormulas.all())
        .flatMap(List::stream)
        .forEach(formula -> BY_CODE.put(formula.code(), formula));
  }

  private Formulas() {}

  static Collection<Formula> all() {
    return BY_CODE.values();
  }

  static Optional<Formula> find(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }
}
