package org.ecoplan.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.system.Account.PLAN_OFFICE;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A demonstration says so everywhere, and is never mixed with what is real. */
@ExtendWith(RunningStack.class)
class DemonstrationIT {

  private static final int PORT_BASE = 29_080;
  private static final String MARK = "演示数据";
  private static final String PROJECTS = "/api/registry/v1/plans/LZ-145/projects";
  private static final String CSV = "text/csv";

  private static final List<String> MARKED =
      List.of(
          PROJECTS,
          "/api/registry/v1/plans/LZ-145/funding?by=category",
          "/api/indicators/v1/plans/LZ-145/series",
          "/api/indicators/v1/evaluations",
          "/api/alerts/v1/alerts",
          "/public/v1/plans/LZ-145",
          "/public/v1/plans/LZ-145/projects",
          "/public/v1/indicators/LZ-145",
          "/public/v1/evaluations");

  private static final List<String> PAGES =
      List.of(
          "/",
          "/public/",
          "/public/projects",
          "/public/indicators",
          "/public/evaluations",
          "/api-docs");

  @Test
  void everyAnswerExportAndPageIsMarkedUntilItBeginsAfresh(Stack shared) {
    // Two stacks at once are too much for a small machine; the next test starts this one again.
    shared.stopIfRunning();
    Stack demo =
        new Stack(
            Path.of("..").toAbsolutePath().normalize(),
            Path.of("target", "demo-" + ProcessHandle.current().pid()),
            PORT_BASE);
    try {
      demo.up("--demo");
      assertThat(demo.said()).contains("DEMONSTRATION data");
      isMarked(demo);

      demo.interrupt();
      demo.up("--fresh");
      isNotMarked(demo);
    } finally {
      demo.stopIfRunning();
    }
  }

  @Test
  void besideARealEntryItIsRefusedInASentence(Stack stack) {
    Client.of(stack, PLAN_OFFICE).post("/api/registry/v1/plans/LZ-145/open-data", "{}").expect(200);
    Client.of(stack, PLAN_OFFICE).post("/api/registry/v1/demonstration", "{}").expectProblem(409);
    stack.interrupt();

    assertThat(stack.run("up", "--demo"))
        .contains("No demonstration beside real entries", "--fresh");

    assertThat(stack.leavesNothing()).isTrue();
    stack.up();
    assertThat(Client.anonymous(stack).get("/public/", "text/html").text()).doesNotContain(MARK);
  }

  private static void isMarked(Stack demo) {
    Client office = Client.of(demo, PLAN_OFFICE);
    for (String path : MARKED) {
      Answer answer = office.get(path).expect(200);
      assertThat(answer.header("Ecoplan-Data")).as(path).isEqualTo("demonstration");
      assertThat(answer.json().path("demonstration").asBoolean()).as(path).isTrue();
    }
    String export = "/api/registry/v1/plans/LZ-145/exports/projects?format=csv";
    Answer rows = office.get(export, CSV).expect(200);
    assertThat(rows.text().lines()).hasSizeGreaterThan(30).allMatch(row -> row.contains("数据"));
    assertThat(URLDecoder.decode(rows.header("Content-Disposition"), StandardCharsets.UTF_8))
        .contains(MARK);
    String evaluation = office.get("/public/v1/evaluations").json().at("/items/0/id").asText();
    assertThat(office.get("/public/evaluations/" + evaluation + ".csv", CSV).expect(200).text())
        .contains(MARK);
    for (String path : PAGES) {
      assertThat(Client.anonymous(demo).get(path, "text/html").expect(200).text())
          .as(path)
          .contains(MARK);
    }
  }

  private static void isNotMarked(Stack real) {
    Answer projects = Client.of(real, PLAN_OFFICE).get(PROJECTS).expect(200);
    assertThat(projects.header("Ecoplan-Data")).isEmpty();
    assertThat(projects.json().has("demonstration")).isFalse();
    String page = Client.anonymous(real).get("/public/", "text/html").expect(200).text();
    assertThat(page).contains("柳州市").doesNotContain(MARK);
  }
}
