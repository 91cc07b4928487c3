package org.ecoplan.indicator.monitoring.point;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.indicator.method.water.WaterBody;
import org.ecoplan.indicator.method.water.WaterClass;
import org.jspecify.annotations.Nullable;

/** A point as it is entered. */
@Schema(description = "监测点")
public record NewPoint(
    @Schema(examples = "450200A01")
        @NotBlank
        @Pattern(regexp = "[\\p{L}\\p{N}._-]{1,64}", message = "1 到 64 个字母、数字、点、下划线或连字符")
        String code,
    @NotNull PointKind kind,
    @Schema(examples = "柳东小学") @NotBlank @Size(max = 200) String name,
    @Schema(examples = "450200") @NotBlank @Size(max = 40) String regionCode,
    @Schema(description = "可报送其记录的单位", examples = "柳城生态环境局") @Nullable @Size(max = 200)
        String unitName,
    @Schema(description = "是否参加评价；对照点、清洁点不参加", defaultValue = "true") @Nullable Boolean assessed,
    @Schema(description = "水体类型；水质点必填") @Nullable WaterBody waterBody,
    @Nullable WaterClass targetClass,
    @Schema(description = "道路噪声点代表的路长（km）", examples = "3.2") @Nullable @Positive BigDecimal weight,
    @Nullable LocalDate usedFrom,
    @Nullable LocalDate usedUntil,
    @Schema(examples = "国控点位名单 2021") @NotBlank @Size(max = 500) String source) {}
