package org.ecoplan.alert.webhook;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.alert.rule.Severity;
import org.jspecify.annotations.Nullable;

/** A webhook. */
@Schema(name = "Webhook")
record WebhookView(
    UUID id,
    long version,
    String url,
    @Schema(description = "只在登记和更换时返回 / Only when it is made or renewed") @Nullable String secret,
    Set<String> rules,
    @Nullable String plan,
    Severity minSeverity,
    boolean follows,
    boolean active,
    @Schema(description = "重叠期内旧密钥仍参与签名，到此为止 / The old secret signs as well until then")
        @Nullable Instant previousSecretUntil,
    String createdBy,
    Instant createdAt) {
  static WebhookView of(Webhook webhook, @Nullable String secret) {
    return new WebhookView(
        webhook.id(),
        webhook.version(),
        webhook.url().toString(),
        secret,
        webhook.filter().rules(),
        webhook.filter().plan(),
        webhook.filter().minSeverity(),
        webhook.follows(),
        webhook.active(),
        webhook.secrets().previousUntil(),
        webhook.createdBy(),
        webhook.createdAt());
  }
}
