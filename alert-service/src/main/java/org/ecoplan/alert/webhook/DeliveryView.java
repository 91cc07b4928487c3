package org.ecoplan.alert.webhook;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A delivery. */
@Schema(name = "WebhookDelivery")
record DeliveryView(
    UUID id,
    Delivery.Kind kind,
    Delivery.State state,
    int attempts,
    @Nullable Integer lastStatus,
    @Nullable String lastError,
    Instant createdAt,
    @Schema(description = "待重试时 / While it waits") @Nullable Instant nextAttemptAt,
    @Nullable Instant finishedAt,
    String body) {
  static DeliveryView of(Delivery delivery) {
    return new DeliveryView(
        delivery.id(),
        delivery.kind(),
        delivery.state(),
        delivery.attempts(),
        delivery.lastStatus(),
        delivery.lastError(),
        delivery.createdAt(),
        delivery.state() == Delivery.State.PENDING ? delivery.nextAttemptAt() : null,
        delivery.finishedAt(),
        delivery.body());
  }
}
