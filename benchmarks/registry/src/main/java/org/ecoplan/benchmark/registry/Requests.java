package org.ecoplan.benchmark.registry;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.ecoplan.benchmark.ServiceProcess;
import org.ecoplan.kit.identity.Role;

/** What people ask and report, through the API and then through pgbench. */
final class Requests {
  private static final int CLIENTS = 8;
  private static final int WARM_UP_SECONDS = 5;
  private static final int FIRST_WARM_UP_SECONDS = 20;

  /** A change goes through most of the service, and all of that is compiled while it runs. */
  private static final int CHANGE_WARM_UP_SECONDS = 60;

  private static final int SECONDS = 10;
  private static final String API = "/api/registry/v1/plans/" + SyntheticLibrary.PLAN + "/";
  private static final LocalDate FIRST_FORECAST = LocalDate.of(2027, 1, 1);
  private static final int FORECAST_DAYS = 700;

  /** Which of the changes of the sample {@link SpokenSql} hears. */
  private static final int HEARD = 2;

  private final SyntheticLibrary library;
  private final SpokenSql sql;
  private final Pgbench pgbench;

  Requests(SyntheticLibrary library, SpokenSql sql, Pgbench pgbench) {
    this.library = library;
    this.sql = sql;
    this.pgbench = pgbench;
  }

  /** The plan's sums are those of its projects, by the service's own account. */
  static void requireThatSumsAgree(ServiceProcess service) throws Exception {
    String differences =
        service
            .send(asking(service, "funding/reconciliation/cells"), BodyHandlers.ofString())
            .body();
    if (!differences.equals("[]")) {
      throw new IllegalStateException("the sums differ: " + differences);
    }
  }

  /** A new process is slow until its code is compiled. */
  private static void warmUp(ServiceProcess service) throws Exception {
    Wrk.run(asking(service, "projects?pageSize=50"), CLIENTS, FIRST_WARM_UP_SECONDS);
    Wrk.run(asking(service, "funding/curve"), CLIENTS, FIRST_WARM_UP_SECONDS);
  }

  void askForMoney(ServiceProcess service, String note) throws Exception {
    warmUp(service);
    read(service, note + "money by category", "funding?by=category");
    read(service, note + "money by source × fiscal year", "funding?by=source&and=fiscalYear");
    read(
        service,
        note + "the same as of 2024-06-15",
        "funding?by=source&and=fiscalYear&asOf=2024-06-15");
    read(service, note + "money by unit", "funding?by=unit");
    read(service, note + "curve by month", "funding/curve");
    read(service, note + "a page of projects with money", "funding?by=project&pageSize=50");
  }

  void readProjects(ServiceProcess service) throws Exception {
    warmUp(service);
    read(service, "first 50 projects", "projects?pageSize=50");
    read(service, "the 50 latest projects", "projects?pageSize=50&sort=-daysLate");
    read(service, "50 projects by execution", "projects?pageSize=50&sort=executionRate");
    read(
        service,
        "50 projects by category, state and year",
        "projects?pageSize=50&category=CLEAR_WATER&state=CONSTRUCTION&year=2024");
    read(
        service,
        "search for two words",
        "projects?pageSize=50&q=" + URLEncoder.encode("柳北 黑臭水体", StandardCharsets.UTF_8));
    read(service, "a project", "projects/" + SyntheticLibrary.code(library.projects() / 2));
    read(
        service,
        "the milestones of a project",
        "projects/" + SyntheticLibrary.code(library.projects() / 2) + "/milestones");
  }

  /**
   * Clients of the API report on the projects of the first half, each on its own; pgbench does with
   * random projects of the second half just what one such report made the service say.
   */
  void changeMilestones(ServiceProcess service) throws Exception {
    warmUp(service);
    int half = library.projects() / 2;
    int sample = library.projects();
    AtomicInteger heard = new AtomicInteger();
    List<String> script =
        anyProject(
            sql.of(() -> change(service, sample, heard.incrementAndGet(), heard.get())),
            sample,
            half);
    long[] versions = new long[half];
    ClosedLoop.Turn turn =
        client -> {
          int project = ThreadLocalRandom.current().nextInt(half / CLIENTS) * CLIENTS + client;
          versions[project]++;
          change(service, project + 1, versions[project], (int) versions[project]);
        };
    ClosedLoop.run(CLIENTS, CHANGE_WARM_UP_SECONDS, turn);
    ClosedLoop.Result result = ClosedLoop.run(CLIENTS, SECONDS, turn);
    compare("a milestone's new forecast", result, script);
  }

  private static void change(ServiceProcess service, int project, long version, int day)
      throws IOException, InterruptedException {
    HttpRequest request =
        service
            .request(
                Role.Names.PLAN_OFFICE,
                API + "projects/" + SyntheticLibrary.code(project) + "/milestones/10")
            .header("Content-Type", "application/merge-patch+json")
            .header("If-Match", "\"" + version + "\"")
            .method(
                "PATCH",
                BodyPublishers.ofString(
                    "{\"forecastDate\":\"" + FIRST_FORECAST.plusDays(day % FORECAST_DAYS) + "\"}"))
            .build();
    service.send(request, BodyHandlers.discarding());
  }

  /** The same statements about a random project instead of this one. */
  private static List<String> anyProject(List<String> statements, int project, int half) {
    List<String> script = new ArrayList<>();
    script.add("\\set project random(" + (half + 1) + ", " + project + ")");
    script.add("\\set milestone :project * " + SyntheticLibrary.MILESTONES);
    for (String statement : statements) {
      script.add(
          statement
                  .replace(
                      "'" + SyntheticLibrary.code(project) + "'",
                      "'B-' || lpad(:project::text, 6, '0')")
                  .replace(
                      "'" + (SyntheticLibrary.REVISIONS_BEGIN + project + HEARD) + "'",
                      "(SELECT revision FROM project WHERE id = :project)")
                  .replace("'" + SyntheticLibrary.lastMilestone(project) + "'", ":milestone")
                  .replace("'" + project + "'", ":project")
                  .replace("'{" + project + "}'", "ARRAY[:project]::bigint[]")
                  .replaceAll("'[0-9a-f]{8}-[0-9a-f-]{27}'", "gen_random_uuid()")
              + ";");
    }
    return script;
  }

  private void read(ServiceProcess service, String what, String path) throws Exception {
    HttpRequest request = asking(service, path);
    Wrk.run(request, CLIENTS, WARM_UP_SECONDS);
    List<String> script =
        sql.of(() -> service.send(request, BodyHandlers.discarding())).stream()
            .map(statement -> statement + ";")
            .toList();
    compare(what, Wrk.run(request, CLIENTS, SECONDS), script);
  }

  private void compare(String what, ClosedLoop.Result result, List<String> script)
      throws IOException, InterruptedException {
    double peer = pgbench.perSecond(what.replaceAll("\\W+", "-"), script, CLIENTS, SECONDS);
    RegistryBenchmark.line(
        what,
        String.format(
            Locale.ROOT,
            "%s; pgbench %,.0f/s: %.0f %%",
            result,
            peer,
            100 * result.perSecond() / peer));
  }

  private static HttpRequest asking(ServiceProcess service, String path) {
    return service.request(Role.Names.PLAN_OFFICE, API + path).build();
  }
}
