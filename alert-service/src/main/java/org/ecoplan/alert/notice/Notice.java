package org.ecoplan.alert.notice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.alert.rule.Severity;

/** Something that happened to an alert. */
@Schema(name = "Notice", description = "预警动态 / Something that happened to an alert")
public record Notice(
    @Schema(description = "递增编号，即事件流的 id / Rises; the id of the event stream") long position,
    UUID alertId,
    @Schema(examples = "RAISED") String change,
    @Schema(examples = "MILESTONE_OVERDUE") String rule,
    @Schema(examples = "LZ-145") String planCode,
    String subject,
    String subjectName,
    Severity severity,
    @Schema(examples = "OPEN") String state,
    List<String> units,
    String message,
    String messageEn,
    Instant occurredAt) {}
