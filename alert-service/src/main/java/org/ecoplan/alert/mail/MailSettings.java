package org.ecoplan.alert.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Settings of mails. The server itself is set by {@code quarkus.mailer.*}. */
@ConfigMapping(prefix = "ecoplan.alert.mail")
public interface MailSettings {

  /** How often it is looked whether something has to be mailed. */
  @WithDefault("10s")
  String interval();

  /** The shortest time between two mails of one subscription. */
  @WithDefault("PT10M")
  Duration pause();

  /** Notices in one digest at most, 1 to 10,000; the rest waits for the next. */
  @WithDefault("2000")
  @Min(1)
  @Max(10_000)
  int digestSize();

  /** Whether mails stay here, in a local sink that the API shows, instead of a real server. */
  @WithDefault("false")
  boolean sink();
}
