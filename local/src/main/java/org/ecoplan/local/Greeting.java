package org.ecoplan.local;

/** What a person reads when everything is ready. */
final class Greeting {

  private Greeting() {}

  static void print(Progress progress, DataFolder data, PortPlan ports) {
    progress.say("Ecoplan is ready: " + ports.gatewayUrl());
    progress.plain("  For everybody, without login: " + ports.gatewayUrl() + "/public/");
    progress.plain("");
    progress.plain("  DEMO accounts, password " + DemoAccount.PASSWORD + " (never for real work):");
    DemoAccount.all()
        .forEach(
            account -> progress.plain("    %-14s %s".formatted(account.userName(), account.who())));
    progress.plain("");
    progress.plain("  Data and logs: " + data.root());
    progress.plain("  Stop with Ctrl-C, or with ./ecoplan down from elsewhere.");
  }
}
