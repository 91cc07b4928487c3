package org.ecoplan.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.ecoplan.testing.RealServers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
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
          attempts.add(QuarkusTransaction.getStatus() == Status.STATUS_ACTIVE);
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
