package org.ecoplan.indicator.monitoring.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One record as it is delivered; what is missing is refused by row, not by the reader of JSON.
 *
 * @param hour 1 to 24, for hourly records only: hour h is the mean of (h-1, h]
 * @param value in {@code unit}; the detection limit where nothing was found
 */
@Schema(description = "一条监测记录")
public record NewRecord(
    @Schema(examples = "450200A01") @Nullable String point,
    @Schema(examples = "PM25") @Nullable String item,
    @Schema(examples = "2024-03-01") @Nullable LocalDate day,
    @Schema(description = "小时 1—24，指 (h-1, h] 的平均；仅空气自动站", examples = "16") @Nullable Integer hour,
    @Schema(examples = "35") @Nullable BigDecimal value,
    @Schema(examples = "ug/m3") @Nullable String unit,
    @Schema(description = "未检出：value 为检出限") @Nullable Boolean belowDetection) {}
