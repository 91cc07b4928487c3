package org.ecoplan.alert.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ecoplan.alert.testdata.ProjectBuilder.aProject;
import static org.ecoplan.alert.testdata.ProjectBuilder.lt01;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.ecoplan.alert.testdata.Api;
import org.ecoplan.alert.testdata.Stage;
import org.ecoplan.kit.identity.Role;
import org.ecoplan.testing.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The stream to the console. */
@QuarkusTest
class StreamTest {
  @Inject Stage stage;

  @TestHTTPResource("/api/alerts/v1/stream")
  URI stream;

  @BeforeEach
  void freshStage() {
    stage.reset();
  }

  @Test
  void whatHappensArrivesWithItsNumber() throws Exception {
    try (Console console = new Console(null)) {
      stage.told(lt01().build());

      await().until(() -> console.data().size() == 1);
      assertThat(console.data().get(0)).contains("MILESTONE_OVERDUE").contains("\"RAISED\"");
    }
  }

  @Test
  void aConsoleThatComesBackGetsWhatItMissedAndThenWhatIsNew() throws Exception {
    String seen;
    try (Console console = new Console(null)) {
      stage.told(aProject().code("A").milestone(m -> m).build());
      await().until(() -> console.ids().size() == 1);
      seen = console.ids().get(0);
    }
    stage.told(aProject().code("B").milestone(m -> m).build());

    try (Console back = new Console(seen)) {
      await().until(() -> back.data().size() == 1);
      stage.told(aProject().code("C").milestone(m -> m).build());
      await().until(() -> back.data().size() == 2);

      assertThat(back.data().get(0)).contains("LZ-145/B#");
      assertThat(back.data().get(1)).contains("LZ-145/C#");
      assertThat(back.ids()).doesNotHaveDuplicates().isSorted();
    }
  }

  @Test
  void aNumberThatIsNoneIsRefused() {
    assertThat(
            Api.planOffice()
                .header("Last-Event-ID", "yesterday")
                .accept("text/event-stream")
                .get(Api.ROOT + "/stream")
                .statusCode())
        .isEqualTo(400);
  }

  /** A browser's EventSource, as far as it matters here. */
  private final class Console implements AutoCloseable {
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final InputStream body;

    Console(@Nullable String lastEventId) throws IOException, InterruptedException {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(stream)
              .header("Accept", "text/event-stream")
              .header(
                  "Authorization",
                  "Bearer " + TestTokens.bearer("manager", Role.Names.PROJECT_MANAGER, null));
      if (lastEventId != null) {
        request.header("Last-Event-ID", lastEventId);
      }
      HttpResponse<InputStream> response =
          HttpClient.newHttpClient()
              .send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      assertThat(response.statusCode()).isEqualTo(200);
      body = response.body();
      Thread reader = new Thread(this::read);
      reader.setDaemon(true);
      reader.start();
      await().until(() -> !lines.isEmpty());
    }

    List<String> data() {
      return startingWith("data:");
    }

    List<String> ids() {
      return startingWith("id:");
    }

    @Override
    public void close() throws IOException {
      body.close();
    }

    private List<String> startingWith(String prefix) {
      return lines.stream()
          .filter(line -> line.startsWith(prefix))
          .map(line -> line.substring(prefix.length()).strip())
          .toList();
    }

    private void read() {
      try (BufferedReader reader =
          new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
        reader.lines().forEach(lines::add);
      } catch (IOException | UncheckedIOException closed) {
        lines.add(":closed");
      }
    }
  }
}
