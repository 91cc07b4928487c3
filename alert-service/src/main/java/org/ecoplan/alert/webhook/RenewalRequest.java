package org.ecoplan.alert.webhook;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a secret is renewed.
 *
 * @param overlapHours for how long the old one signs as well; 24 where absent
 */
@Schema(name = "WebhookSecretRequest")
record RenewalRequest(
    @Schema(description = "旧密钥继续参与签名的小时数 / Hours", defaultValue = "24")
        @Min(value = 0, message = "0～168 小时 / 0 to 168 hours")
        @Max(value = 168, message = "0～168 小时 / 0 to 168 hours")
        @Nullable Integer overlapHours) {
  private static final int HOURS = 24;

  Duration overlap() {
    return Duration.ofHours(overlapHours == null ? HOURS : overlapHours);
  }
}
