package org.ecoplan.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The synthetic content of a demonstration, entered through the public APIs by the demo accounts
 * that may. Every request has a key that follows from the seed, so an entry that was interrupted is
 * simply done again, and one that was done is not done twice (docs/adr/0039).
 */
public final class DemoContent {

  private static final List<String> MARKED =
      List.of(
          "/api/registry/v1/demonstration",
          "/api/indicators/v1/demonstration",
          "/api/alerts/v1/demonstration");
  private static final int AT_ONCE = 3;

  private final Api api;
  private final PlanFiles files;
  private final LocalDate today;
  private final Consumer<String> progress;

  /**
   * @param login logs a demo account in and gives its token
   * @param plan the folder of the real plan
   * @param today what has happened by this day is entered
   * @param progress told what is being done
   */
  public DemoContent(
      URI gateway,
      Function<String, String> login,
      Path plan,
      LocalDate today,
      Consumer<String> progress) {
    this.api = new Api(gateway, new Tokens(login));
    this.files = new PlanFiles(plan);
    this.today = today;
    this.progress = progress;
  }

  /** Why no demonstration can begin here, in a sentence for each service that refuses. */
  public List<String> hindrances() {
    List<String> sentences = new ArrayList<>();
    for (String path : MARKED) {
      JsonNode state = api.get(Account.PLAN_OFFICE, path).body();
      if (state.path("hindrance").isTextual()) {
        sentences.add(state.path("hindrance").asText());
      }
    }
    return sentences;
  }

  /**
   * Marks every service, then enters everything.
   *
   * @throws Refused where a service does not take something
   */
  public void enter() {
    for (String path : MARKED) {
      api.post(Account.PLAN_OFFICE, path, "begin", null);
    }
    List<Course> courses = Course.of(files.projects());
    ProjectEntry projects = new ProjectEntry(api, today);
    MoneyEntry money = new MoneyEntry(api, today);
    SeriesEntry series = new SeriesEntry(api, today.getYear());
    TaskEntry tasks = new TaskEntry(api);

    each("projects: milestones, states, scale, monthly reports", courses, projects::enter);
    each("money of the projects", courses, money::enter);
    one("adjustments", () -> new AdjustmentEntry(api, today).enter(courses));
    each("tasks of the county", files.tasks(), tasks::enter);
    one("summaries of the county", tasks::summaries);
    each("observations and assigned targets", PlanFiles.trends(), series::enter);
    each("observations of regions", files.regionTargets(), series::enter);
    one("reports of the county bureau", () -> new CountyReports(api).enter());
    one("monitoring points and records", () -> new MonitoringEntry(api, today).enter());
    EvaluationRun evaluations = new EvaluationRun(api);
    one("the mid-term evaluation, reviewed and published", evaluations::midterm);
    one("an evaluation in draft", () -> evaluations.draftOf(Math.min(2025, today.getYear() - 1)));
    one("open data", this::openData);
    one("decisions on alerts", () -> new AlertDecisions(api, today).take());
  }

  private void openData() {
    api.post(
        Account.PLAN_OFFICE,
        "/api/registry/v1/plans/" + PlannedProject.PLAN + "/open-data",
        "open-data",
        Map.of());
  }

  private void one(String what, Runnable work) {
    work.run();
    progress.accept(what);
  }

  private <T> void each(String what, List<T> items, Consumer<T> work) {
    ExecutorService hands = Executors.newFixedThreadPool(AT_ONCE);
    AtomicInteger done = new AtomicInteger();
    try {
      CompletableFuture.allOf(
              items.stream()
                  .map(
                      item ->
                          CompletableFuture.runAsync(
                              () -> {
                                work.accept(item);
                                tell(what, done.incrementAndGet(), items.size());
                              },
                              hands))
                  .toArray(CompletableFuture[]::new))
          .join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    } finally {
      hands.shutdownNow();
    }
  }

  /** Often enough to see that it goes on, and no oftener. */
  private void tell(String what, int done, int all) {
    if (done == all || done % 10 == 0) {
      progress.accept("%s: %d of %d".formatted(what, done, all));
    }
  }
}
