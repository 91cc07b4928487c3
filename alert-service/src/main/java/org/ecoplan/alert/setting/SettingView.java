package org.ecoplan.alert.setting;

import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.alert.rule.Setting;
import org.jspecify.annotations.Nullable;

/** A version of a rule's setting with who set it when and why. */
@Schema(name = "RuleSetting")
record SettingView(
    @Schema(examples = "MILESTONE_OVERDUE") String rule,
    int version,
    @Schema(description = "缺省为全部规划 / All plans where absent", examples = "LZ-145")
        @Nullable String plan,
    @Schema(description = "缺省为全部类别 / All categories where absent", examples = "CLEAR_WATER")
        @Nullable String category,
    boolean enabled,
    @Schema(examples = "{\"criticalAfterDays\": 90}") Map<String, Integer> parameters,
    String reason,
    String setBy,
    Instant setAt) {

  static SettingView of(Setting setting, String reason, String setBy, Instant setAt) {
    return new SettingView(
        setting.rule(),
        setting.version(),
        setting.plan(),
        setting.category(),
        setting.enabled(),
        setting.values(),
        reason,
        setBy,
        setAt);
  }
}
