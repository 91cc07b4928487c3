package org.ecoplan.alert.webhook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.alert.notice.NoticeFilter;
import org.ecoplan.alert.rule.Severity;
import org.jspecify.annotations.Nullable;

/** What to send where. */
@Schema(name = "WebhookRequest")
record WebhookRequest(
    @Schema(examples = "https://city.example/hooks/ecoplan")
        @NotBlank(message = "请填写地址 / a URL is required")
        @Size(max = 2_000, message = "最多 2000 个字符 / at most 2,000 characters")
        String url,
    @Schema(description = "缺省为全部规则 / All where absent")
        @Size(max = 100, message = "最多 100 条 / at most 100")
        @Nullable Set<@NotBlank String> rules,
    @Schema(examples = "LZ-145") @Nullable String plan,
    @Schema(defaultValue = "WARNING") @Nullable Severity minSeverity,
    @Schema(
            description = "false：不逐条推送，只发送订阅的摘要 / false: only digests of subscriptions",
            defaultValue = "true")
        @Nullable Boolean follows) {

  NoticeFilter filter() {
    return new NoticeFilter(
        rules == null ? Set.of() : rules,
        plan,
        null,
        minSeverity == null ? Severity.WARNING : minSeverity);
  }
}
