package org.ecoplan.indicator.monitoring.record;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A delivery of records, kept whole or not at all. The same document is a message of topic {@code
 * ecoplan.monitoring.records}.
 *
 * @param source where the records come from
 * @param reason why records that are known already are replaced; without it they may only repeat
 */
@Schema(description = "一批监测记录：整批写入或整批不写")
public record NewRecords(
    @Schema(examples = "市站数据平台") @NotBlank @Size(max = 500) String source,
    @Schema(description = "更正已有记录时必填", examples = "数据审核") @Nullable @Size(max = 500) String reason,
    @NotEmpty @Size(max = NewRecords.MOST) List<NewRecord> records) {

  static final int MOST = 50_000;

  public NewRecords {
    records = records == null ? List.of() : records;
  }
}
