package org.ecoplan.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeliveryTest {
  @Inject Delivery delivery;

  @Test
  void whatIsNoEventIsReadByItsOwnReaderAndTriedAgainUntilItWorks() {
    List<Boolean> attempts = new ArrayList<>();

    delivery.deliver(
        record("17"),
        message -> Integer.valueOf(String.valueOf(message.value())),
        number -> {
          assertThat(number).isEqualTo(17);
          attempts.add(QuarkusTransaction.isActive());
          if (attempts.size() == 1) {
            throw new IllegalStateException(new SQLException("serialization failure", "40001"));
          }
        });

    assertThat(attempts).containsExactly(true, true);
  }

  @Test
  void whatItsReaderRefusesLeavesAsAnException() {
    assertThatThrownBy(
            () ->
                delivery.deliver(
                    record("x"),
                    message -> Integer.valueOf(String.valueOf(message.value())),
                    number -> {}))
        .isInstanceOf(NumberFormatException.class);
  }

  private static ConsumerRecord<String, @Nullable String> record(String value) {
    return new ConsumerRecord<>("topic", 0, 0, "key", value);
  }
}
