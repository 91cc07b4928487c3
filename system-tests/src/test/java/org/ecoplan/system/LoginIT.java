package org.ecoplan.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A person opens the gateway in a browser and logs in at Keycloak. */
@ExtendWith(RunningStack.class)
class LoginIT {

  private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");

  private final HttpClient browser =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(new TrustingLocalhost())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  @Test
  void theCodeFlowEndsInASessionThatTheServicesAccept(Stack stack)
      throws IOException, InterruptedException {
    // Given the login page
    HttpResponse<String> form = get(stack.gateway().resolve("/login"));
    assertThat(form.statusCode()).isEqualTo(200);
    Matcher action = FORM.matcher(form.body());
    assertThat(action.find()).as(form.body()).isTrue();

    // When
    HttpResponse<String> home =
        browser.send(
            HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    BodyPublishers.ofString(
                        Client.form(
                            Map.of("username", "planoffice", "password", Account.PASSWORD))))
                .build(),
            BodyHandlers.ofString());

    // Then
    assertThat(home.statusCode()).as(home.body()).isEqualTo(200);
    assertThat(home.uri().getHost()).isEqualTo(stack.gateway().getHost());
    assertThat(home.body()).contains("planoffice");
    HttpResponse<String> plans = get(stack.gateway().resolve("/api/registry/v1/plans"));
    assertThat(plans.statusCode()).isEqualTo(200);
    assertThat(plans.body()).contains("LZ-145");
  }

  @Test
  void theStartPageSaysWhatIsHereAndThatEveryPartIsHealthy(Stack stack)
      throws IOException, InterruptedException {
    HttpResponse<String> page = get(stack.gateway());

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Ecoplan");
    assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
    assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
  }

  @Test
  void theApiOfEveryServiceIsDocumentedInOnePlace(Stack stack)
      throws IOException, InterruptedException {
    for (String service : new String[] {"registry", "indicators", "alerts"}) {
      HttpResponse<String> document = get(stack.gateway().resolve("/openapi/" + service));
      assertThat(document.statusCode()).as(service).isEqualTo(200);
      assertThat(document.body()).contains("openapi: 3");
    }
  }

  /** Keeps secure cookies of localhost although it is plain http, as browsers do. */
  private static final class TrustingLocalhost extends CookieManager {

    @Override
    public void put(URI uri, Map<String, List<String>> answer) throws IOException {
      Map<String, List<String>> kept = new HashMap<>();
      answer.forEach(
          (header, values) ->
              kept.put(
                  header,
                  values.stream()
                      .map(value -> value.replaceAll("(?i);\\s*secure(?=;|$)", ""))
                      .toList()));
      super.put(uri, kept);
    }
  }

  private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
    return browser.send(
        HttpRequest.newBuilder(address).header("Accept", "text/html,*/*").build(),
        BodyHandlers.ofString());
  }
}
