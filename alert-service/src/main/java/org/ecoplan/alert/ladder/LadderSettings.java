package org.ecoplan.alert.ladder;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which steps this city takes, in which order, when, and who decides. */
@ConfigMapping(prefix = "ecoplan.alert.ladder")
public interface LadderSettings {

  /** The steps from the mildest to the sharpest; the first is REMINDER. */
  List<RungSettings> rungs();

  /** The issuing office as it stands below a notice. */
  @WithDefault("柳州市生态环境保护规划办公室")
  String office();

  /** A docx file to use instead of the template that ships, as a path. */
  Optional<String> template();

  /** How often it is looked whether a step has to be proposed. */
  @WithDefault("5m")
  String proposalInterval();

  /** Proposals made in one transaction, 1 to 5,000. */
  @WithDefault("200")
  @Min(1)
  @Max(5_000)
  int batchSize();

  /** One step. */
  interface RungSettings {

    /** REMINDER, CIRCULAR, WARNING, INTERVIEW or ACCOUNTABILITY. */
    Step step();

    /** Working days after the step before until this one is proposed, 0 to 250. */
    @WithDefault("0")
    @Min(0)
    @Max(250)
    int waitDays();

    /** Working days that the unit has to reply, 0 to 250. */
    @WithDefault("5")
    @Min(0)
    @Max(250)
    int replyDays();

    /** Whether the one who decides may pass over it. */
    @WithDefault("false")
    boolean optional();

    /** Role names of those who decide, {@code plan-office} or {@code supervisor}. */
    Optional<Set<String>> deciders();
  }
}
