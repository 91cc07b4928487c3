package org.ecoplan.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.ecoplan.local.demo.DemoContent;
import org.ecoplan.local.demo.Refused;

/** Turns this instance into a demonstration, once; refused where somebody has entered something. */
final class DemoData {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final Path plan;
  private final PortPlan ports;
  private final DataFolder data;
  private final Progress progress;
  private final Http http = new Http();

  DemoData(Path plan, PortPlan ports, DataFolder data, Progress progress) {
    this.plan = plan;
    this.ports = ports;
    this.data = data;
    this.progress = progress;
  }

  /**
   * Enters the synthetic content, unless that has been done.
   *
   * @throws CannotRun where there are real entries, or a service refuses something
   */
  void load() throws IOException {
    if (data.demoIsLoaded()) {
      progress.say("the demonstration data is there already");
      return;
    }
    DemoContent content =
        new DemoContent(
            URI.create(ports.gatewayUrl()),
            this::token,
            plan,
            LocalDate.now(ZONE),
            what -> progress.say("  " + what));
    try {
      List<String> hindrances = content.hindrances();
      if (!hindrances.isEmpty()) {
        data.forgetDemo();
        throw new CannotRun(
            "No demonstration beside real entries: "
                + hindrances.get(0)
                + ". Start without --demo, name an empty folder with --data, or give everything here"
                + " up with --fresh.");
      }
      progress.say("entering DEMONSTRATION data (演示数据), synthetic and marked everywhere");
      content.enter();
    } catch (Refused refusal) {
      throw new CannotRun("The demonstration data could not be entered: " + refusal.getMessage());
    }
    data.markDemoLoaded();
  }

  private String token(String userName) {
    return new PasswordLogin(ports.realmUrl(), "ecoplan-cli", userName, DemoAccount.PASSWORD)
        .token(http);
  }
}
