package org.ecoplan.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * Loads Liuzhou's plan through the public import API, as a person of the plan office would. Every
 * import is idempotent, so one that was interrupted is simply done again.
 */
final class SampleData {

  private static final String REGISTRY = "/api/registry/v1/imports/";
  private static final String INDICATORS = "/api/indicators/v1/imports/";
  private static final Duration EVENTS_PATIENCE = Duration.ofSeconds(60);
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final List<Step> REGISTRY_STEPS =
      List.of(
          new Step(REGISTRY + "regions", "regions.csv"),
          new Step(REGISTRY + "plans", "plan.csv"),
          new Step(REGISTRY + "units", "units.csv"),
          new Step(REGISTRY + "projects?plan=LZ-145", "projects.csv"),
          new Step(REGISTRY + "project-scale?plan=LZ-145", "project_scale.csv"),
          new Step(REGISTRY + "project-milestones?plan=LZ-145", "project_milestones.csv"),
          new Step(REGISTRY + "tasks", "county_tasks.csv"),
          new Step(REGISTRY + "work-targets", "county_targets.csv"));
  private static final List<Step> INDICATOR_STEPS =
      List.of(
          new Step(INDICATORS + "series?plan=LZ-145", "indicators.csv"),
          new Step(INDICATORS + "region-targets?plan=LZ-145", "indicator_region_targets.csv"),
          new Step(INDICATORS + "published-results?plan=LZ-135", "indicators_135_result.csv"),
          new Step(INDICATORS + "assigned-targets?plan=LZ-145", "published/targets_assigned.csv"),
          new Step(INDICATORS + "observations?plan=LZ-145", "published/observations.csv"));
  private static final List<String> PUBLICATIONS =
      List.of(
          "/api/registry/v1/plans/LZ-145/open-data", "/api/indicators/v1/plans/LZ-145/disclosures");
  private static final List<String> PLANS = List.of("LZ-145", "LZ-135");

  private final Path folder;
  private final PortPlan ports;
  private final Progress progress;
  private final Http http = new Http();
  private final PasswordLogin planOffice;

  SampleData(Path folder, PortPlan ports, Progress progress) {
    this.folder = folder;
    this.ports = ports;
    this.progress = progress;
    this.planOffice =
        new PasswordLogin(
            ports.realmUrl(), "ecoplan-cli", DemoAccount.PLAN_OFFICE, DemoAccount.PASSWORD);
  }

  /** A file and the import that takes it. */
  private record Step(String path, String file) {}

  /** Whether nobody has entered a plan yet. */
  boolean isWanted() {
    HttpResponse<String> answer =
        http.send(request("/api/registry/v1/plans?pageSize=1", planOffice.token(http)).GET());
    try {
      return answer.statusCode() == 200 && JSON.readTree(answer.body()).path("items").isEmpty();
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  /**
   * Loads everything.
   *
   * @throws CannotRun where an import is refused
   */
  void load() {
    progress.say("loading Liuzhou's plan through the import API (facts from published documents)");
    String token = planOffice.token(http);
    REGISTRY_STEPS.forEach(step -> upload(step, token));
    PLANS.forEach(plan -> awaitPlan(plan, token));
    INDICATOR_STEPS.forEach(step -> upload(step, token));
  }

  /**
   * Makes public what is a published document anyway: the plan's annex of projects as open data,
   * and its table of indicators (docs/adr/0059).
   *
   * @throws CannotRun where that is refused
   */
  void publish() {
    String token = planOffice.token(http);
    PUBLICATIONS.forEach(path -> publish(path, token));
    progress.say(
        "published the plan's projects and indicators: " + ports.gatewayUrl() + "/public/");
  }

  private void publish(String path, String token) {
    HttpResponse<String> answer =
        http.send(
            request(path, token)
                .header("Idempotency-Key", "shipped")
                .header("Ecoplan-Data", "shipped")
                .POST(BodyPublishers.noBody()));
    if (answer.statusCode() / 100 != 2) {
      throw new CannotRun(path + " was refused with " + answer.statusCode() + ": " + answer.body());
    }
  }

  private void upload(Step step, String token) {
    String boundary = UUID.randomUUID().toString();
    try {
      String body =
          "--"
              + boundary
              + "\r\n"
              + "Content-Disposition: form-data; name=\"file\"; filename=\""
              + Path.of(step.file()).getFileName()
              + "\"\r\n"
              + "Content-Type: text/csv\r\n\r\n"
              + Files.readString(folder.resolve(step.file()))
              + "\r\n"
              + "--"
              + boundary
              + "--\r\n";
      HttpResponse<String> answer =
          http.send(
              request(step.path(), token)
                  .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                  .header("Idempotency-Key", UUID.randomUUID().toString())
                  // Not an entry of anybody's: a demonstration may still begin beside it.
                  .header("Ecoplan-Data", "shipped")
                  .POST(BodyPublishers.ofString(body)));
      if (answer.statusCode() != 200) {
        throw new CannotRun(
            step.file() + " was refused with " + answer.statusCode() + ": " + answer.body());
      }
      JsonNode report = JSON.readTree(answer.body());
      progress.say(
          "%s: %d rows, %d new, %d warnings"
              .formatted(
                  step.file(),
                  report.path("rows").asInt(),
                  report.path("created").asInt(),
                  report.path("warnings").size()));
    } catch (IOException e) {
      throw new CannotRun(step.file() + " could not be loaded: " + e.getMessage());
    }
  }

  /** The indicator-service learns of plans by events, a moment after the registry. */
  private void awaitPlan(String plan, String token) {
    long deadline = System.nanoTime() + EVENTS_PATIENCE.toNanos();
    HttpRequest.Builder request = request("/api/indicators/v1/plans/" + plan, token).GET();
    while (http.send(request).statusCode() != 200) {
      if (System.nanoTime() > deadline) {
        throw new CannotRun("The indicator-service has not heard of plan " + plan + ".");
      }
      pause();
    }
  }

  private HttpRequest.Builder request(String path, String token) {
    return HttpRequest.newBuilder(URI.create(ports.gatewayUrl() + path))
        .header("Authorization", "Bearer " + token);
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotRun("Interrupted while the sample data was loaded.");
    }
  }
}
