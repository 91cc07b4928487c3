package org.ecoplan.registry.funding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.registry.problem.RegistryProblem;

/**
 * What a project has of each kind of money from each source, over all years, while entries are
 * being added. Source of the checks: docs/DOMAIN.md, section Money.
 */
final class Balance {
  private final Map<MoneySource, Map<MoneyKind, BigDecimal>> amounts =
      new EnumMap<>(MoneySource.class);
  private final Map<MoneySource, Set<MoneyKind>> touched = new EnumMap<>(MoneySource.class);

  /** Puts in what was there before. */
  void begin(MoneyKind kind, MoneySource source, BigDecimal yuan) {
    amounts
        .computeIfAbsent(source, key -> new EnumMap<>(MoneyKind.class))
        .merge(kind, yuan, BigDecimal::add);
  }

  /** Adds an entry; a reversal is negative. */
  void add(MoneyKind kind, MoneySource source, BigDecimal yuan) {
    begin(kind, source, yuan);
    touched.computeIfAbsent(source, key -> EnumSet.noneOf(MoneyKind.class)).add(kind);
  }

  BigDecimal of(MoneyKind kind, MoneySource source) {
    return amounts.getOrDefault(source, Map.of()).getOrDefault(kind, BigDecimal.ZERO);
  }

  /**
   * Lets no money out that never came in: of each source at most what was received is paid.
   *
   * @throws DomainProblem {@link RegistryProblem#PAID_BEYOND_RECEIVED} naming source and sums
   */
  void requirePaymentsCovered() {
    touched.forEach(
        (source, kinds) -> {
          BigDecimal received = of(MoneyKind.RECEIVED, source);
          BigDecimal paid = of(MoneyKind.PAID, source);
          boolean concerned = kinds.contains(MoneyKind.RECEIVED) || kinds.contains(MoneyKind.PAID);
          if (concerned && paid.compareTo(received) > 0) {
            throw DomainProblem.of(
                    RegistryProblem.PAID_BEYOND_RECEIVED,
                    "%s：累计支付 %s 元将超过累计到位 %s 元"
                        .formatted(source.zh(), paid.toPlainString(), received.toPlainString()))
                .field("amountYuan", "支付超过到位", "累计支付不超过 " + received.toPlainString());
          }
        });
  }

  /** What is allowed but deserves a look, for the sources that were touched. */
  List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    touched.forEach(
        (source, kinds) -> {
          warnWhereBeyond(MoneyKind.ALLOCATED, MoneyKind.PLANNED, source, kinds, warnings);
          warnWhereBeyond(MoneyKind.RECEIVED, MoneyKind.ALLOCATED, source, kinds, warnings);
        });
    return warnings;
  }

  private void warnWhereBeyond(
      MoneyKind kind,
      MoneyKind limit,
      MoneySource source,
      Set<MoneyKind> kinds,
      List<String> warnings) {
    BigDecimal amount = of(kind, source);
    BigDecimal most = of(limit, source);
    if ((kinds.contains(kind) || kinds.contains(limit)) && amount.compareTo(most) > 0) {
      warnings.add(
          "%s：累计%s %s 元超过%s %s 元"
              .formatted(
                  source.zh(),
                  kind.zh(),
                  amount.toPlainString(),
                  limit.zh(),
                  most.toPlainString()));
    }
  }
}
