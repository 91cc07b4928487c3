package org.ecoplan.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.ecoplan.embedded.Ports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SampleDataTest {

  private static final String TOKEN = "POST /realms/ecoplan/protocol/openid-connect/token";
  private static final String PLANS = "GET /api/registry/v1/plans?pageSize=1";
  private static final String REGISTRY = "POST /api/registry/v1/imports/";
  private static final String INDICATORS = "POST /api/indicators/v1/imports/";
  private static final String REPORT = "{\"rows\": 2, \"created\": 2, \"warnings\": []}";
  private static final List<String> IMPORTS =
      List.of(
          REGISTRY + "regions",
          REGISTRY + "plans",
          REGISTRY + "units",
          REGISTRY + "projects?plan=LZ-145",
          REGISTRY + "project-scale?plan=LZ-145",
          REGISTRY + "project-milestones?plan=LZ-145",
          REGISTRY + "tasks",
          REGISTRY + "work-targets",
          INDICATORS + "series?plan=LZ-145",
          INDICATORS + "region-targets?plan=LZ-145",
          INDICATORS + "published-results?plan=LZ-135",
          INDICATORS + "assigned-targets?plan=LZ-145",
          INDICATORS + "observations?plan=LZ-145");

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private PortPlan ports = new PortPlan(PortPlan.DEFAULT_BASE);
  private FakeServer gateway;
  private FakeServer keycloak;

  @BeforeEach
  void givenAStackThatTakesEverything() throws IOException {
    ports = new PortPlan(Ports.free() - 4);
    keycloak = new FakeServer(ports.keycloak()).on(TOKEN, 200, "{\"access_token\": \"t\"}");
    gateway = new FakeServer(ports.base());
    IMPORTS.forEach(each -> gateway.on(each, 200, REPORT));
    gateway.on("GET /api/indicators/v1/plans/LZ-145", 200, "{}");
    gateway.on("GET /api/indicators/v1/plans/LZ-135", 200, "{}");
  }

  @AfterEach
  void stop() {
    gateway.close();
    keycloak.close();
  }

  @Test
  void theFilesAreSentInTheOrderInWhichTheyNeedOneAnother() {
    sample().load();

    assertThat(gateway.requests())
        .filteredOn(request -> request.startsWith("POST"))
        .containsExactlyElementsOf(IMPORTS);
    assertThat(gateway.bodyOf(REGISTRY + "plans")).contains("LZ-145");
  }

  @Test
  void whatIsAPublishedDocumentAnywayIsMadePublic() {
    String projects = "POST /api/registry/v1/plans/LZ-145/open-data";
    String indicators = "POST /api/indicators/v1/plans/LZ-145/disclosures";
    gateway.on(projects, 200, "{}").on(indicators, 201, "{}");

    sample().publish();

    assertThat(gateway.requests()).containsExactly(projects, indicators);
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("/public/");
    gateway.on(indicators, 422, "{\"code\": \"IND-1308\"}");
    assertThatThrownBy(() -> sample().publish())
        .isInstanceOf(CannotRun.class)
        .hasMessageContaining("disclosures")
        .hasMessageContaining("IND-1308");
  }

  @Test
  void aRefusedFileIsNamedWithTheReason() {
    gateway.on(REGISTRY + "units", 422, "{\"detail\": \"第 3 行\"}");

    assertThatThrownBy(() -> sample().load())
        .isInstanceOf(CannotRun.class)
        .hasMessageContaining("units.csv")
        .hasMessageContaining("422")
        .hasMessageContaining("第 3 行");
  }

  @Test
  void itIsWantedOnlyWhereNobodyHasEnteredAPlan() {
    gateway.on(PLANS, 200, "{\"items\": []}");
    assertThat(sample().isWanted()).isTrue();

    gateway.on(PLANS, 200, "{\"items\": [{\"code\": \"MINE\"}]}");
    assertThat(sample().isWanted()).isFalse();
  }

  @Test
  void withoutATokenTheSentenceNamesTheAccount() {
    keycloak.on(TOKEN, 401, "{\"error\": \"invalid_grant\"}");

    assertThatThrownBy(() -> sample().load())
        .isInstanceOf(CannotRun.class)
        .hasMessageContaining("planoffice")
        .hasMessageContaining("invalid_grant");
  }

  private SampleData sample() {
    Progress progress = new Progress(new PrintStream(said, true, StandardCharsets.UTF_8));
    return new SampleData(Path.of("..", "data", "liuzhou"), ports, progress);
  }
}
