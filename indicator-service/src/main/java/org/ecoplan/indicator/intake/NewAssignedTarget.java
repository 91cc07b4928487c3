package org.ecoplan.indicator.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.indicator.assignment.Accumulation;
import org.ecoplan.indicator.verdict.Comparison;
import org.jspecify.annotations.Nullable;

/**
 * A target assigned from above as it is bound.
 *
 * @param regionCode the plan's own region where absent
 * @param unit the series' own where absent
 * @param accumulation how yearly falls add up, where the document says so
 * @param reason why it rebinds what is bound; required where something is
 */
public record NewAssignedTarget(
    @Schema(examples = "450200") @Nullable String regionCode,
    @Schema(examples = "2023") @NotNull Integer year,
    @Schema(examples = "AT_LEAST") @NotNull Comparison comparison,
    @Schema(examples = "92") @NotNull BigDecimal value,
    @Schema(examples = "%") @Nullable String unit,
    @Schema(examples = "自治区生态环境厅") @NotBlank String assignedBy,
    @Schema(examples = "桂环发〔2023〕1 号") @Nullable String documentNumber,
    @Nullable Accumulation accumulation,
    @Schema(examples = "下达文件") @NotBlank String source,
    @Schema(examples = "2023-03-01") @Nullable String sourceDate,
    @Nullable String note,
    @Nullable String reason) {}
