package org.ecoplan.alert.replay;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What to replay. */
@Schema(name = "ReplayRequest")
public record ReplayRequest(
    @Schema(examples = "2023-01-01") @NotNull LocalDate from,
    @Schema(examples = "2023-12-31") @NotNull LocalDate to,
    @Schema(description = "间隔天数 / Days between two looks", defaultValue = "1") @Min(1) @Max(366)
        @Nullable Integer stepDays,
    @Schema(defaultValue = "HINDSIGHT") @Nullable View facts) {

  /** Which facts each day sees. */
  public enum View {
    /** Today's facts without what had not happened yet. */
    HINDSIGHT,
    /** What had been told by the day. */
    AS_TOLD
  }
}
