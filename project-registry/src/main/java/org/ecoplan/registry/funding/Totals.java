package org.ecoplan.registry.funding;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/** Adds amounts up by their kind. */
final class Totals {
  private final Map<MoneyKind, BigDecimal> sums = new EnumMap<>(MoneyKind.class);

  void add(MoneyKind kind, BigDecimal yuan) {
    sums.merge(kind, yuan, BigDecimal::add);
  }

  void add(Totals others) {
    others.sums.forEach(this::add);
  }

  Progress progress() {
    return Progress.of(
        of(MoneyKind.PLANNED), of(MoneyKind.ALLOCATED), of(MoneyKind.RECEIVED), of(MoneyKind.PAID));
  }

  private BigDecimal of(MoneyKind kind) {
    return sums.getOrDefault(kind, BigDecimal.ZERO);
  }
}
