package org.ecoplan.registry.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.registry.problem.RegistryProblem;

class BalanceTest {
  record Movement(MoneyKind kind, MoneySource source, BigDecimal yuan) {}

  @Provide
  Arbitrary<List<Movement>> movements() {
    Arbitrary<BigDecimal> amounts =
        Arbitraries.bigDecimals().between(BigDecimal.ZERO, new BigDecimal("1000000000")).ofScale(2);
    return Combinators.combine(
            Arbitraries.of(MoneyKind.class), Arbitraries.of(MoneySource.class), amounts)
        .as(Movement::new)
        .list()
        .ofMaxSize(40);
  }

  @Property
  void itIsTheSumOfItsEntries(@ForAll("movements") List<Movement> movements) {
    Balance balance = balanceOf(movements);

    for (MoneyKind kind : MoneyKind.values()) {
      for (MoneySource source : MoneySource.values()) {
        BigDecimal expected =
            movements.stream()
                .filter(movement -> movement.kind() == kind && movement.source() == source)
                .map(Movement::yuan)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(balance.of(kind, source)).isEqualByComparingTo(expected);
      }
    }
  }

  @Property
  void takingEverythingBackLeavesNothing(@ForAll("movements") List<Movement> movements) {
    Balance balance = balanceOf(movements);
    movements.forEach(
        movement -> balance.add(movement.kind(), movement.source(), movement.yuan().negate()));

    for (MoneySource source : MoneySource.values()) {
      assertThat(balance.of(MoneyKind.PAID, source)).isEqualByComparingTo(BigDecimal.ZERO);
    }
    balance.requirePaymentsCovered();
    assertThat(balance.warnings()).isEmpty();
  }

  @Property
  void noSourceIsEverOverdrawn(@ForAll("movements") List<Movement> movements) {
    Balance accepted = new Balance();
    for (Movement movement : movements) {
      BigDecimal paidThen = accepted.of(MoneyKind.PAID, movement.source());
      accepted.add(movement.kind(), movement.source(), movement.yuan());
      try {
        accepted.requirePaymentsCovered();
      } catch (DomainProblem refused) {
        assertThat(refused.code()).isEqualTo(RegistryProblem.PAID_BEYOND_RECEIVED);
        assertThat(movement.kind()).isEqualTo(MoneyKind.PAID);
        accepted.add(movement.kind(), movement.source(), movement.yuan().negate());
        assertThat(accepted.of(MoneyKind.PAID, movement.source())).isEqualByComparingTo(paidThen);
      }
    }
    for (MoneySource source : MoneySource.values()) {
      assertThat(accepted.of(MoneyKind.PAID, source))
          .isLessThanOrEqualTo(accepted.of(MoneyKind.RECEIVED, source));
    }
  }

  @Example
  void anotherSourceDoesNotPay() {
    Balance balance = new Balance();
    balance.add(MoneyKind.RECEIVED, MoneySource.CENTRAL, BigDecimal.TEN);
    balance.add(MoneyKind.PAID, MoneySource.CITY, BigDecimal.ONE);

    assertThatThrownBy(balance::requirePaymentsCovered)
        .isInstanceOf(DomainProblem.class)
        .hasMessageContaining("市级财政");
  }

  private static Balance balanceOf(List<Movement> movements) {
    Balance balance = new Balance();
    movements.forEach(movement -> balance.add(movement.kind(), movement.source(), movement.yuan()));
    return balance;
  }
}
