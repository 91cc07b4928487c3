package org.ecoplan.indicator.monitoring.derived;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a day's determination stands. */
@Schema(description = "沙尘日的审定依据")
record NewDustDay(@Schema(examples = "总站审定函〔2023〕12号") @NotBlank @Size(max = 500) String source) {}
