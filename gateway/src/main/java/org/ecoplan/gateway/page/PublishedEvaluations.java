package org.ecoplan.gateway.page;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecoplan.gateway.settings.GatewaySettings;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Asks indicator-service, as any visitor could, what has been published. */
@ApplicationScoped
class PublishedEvaluations {

  private static final Logger LOG = Logger.getLogger(PublishedEvaluations.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final HttpClient client;
  private final ObjectMapper json;
  private final URI list;

  PublishedEvaluations(GatewaySettings settings, ObjectMapper json) {
    this.client = HttpClient.newBuilder().connectTimeout(settings.connectTimeout()).build();
    this.json = json;
    this.list = settings.indicators().url().resolve("/public/v1/evaluations");
  }

  /** One page of them, or empty where the service is away or refuses. */
  Optional<Page> page(@Nullable String pageToken) {
    String query =
        pageToken == null
            ? ""
            : "?pageToken=" + URLEncoder.encode(pageToken, StandardCharsets.UTF_8);
    return read(URI.create(list + query), Page.class);
  }

  /** One of them, or empty where there is none of this id, or the service is away. */
  Optional<PublishedEvaluation> one(UUID id) {
    return read(URI.create(list + "/" + id), PublishedEvaluation.class);
  }

  private <T> Optional<T> read(URI address, Class<T> shape) {
    HttpRequest question =
        HttpRequest.newBuilder(address)
            .header("Accept", "application/json")
            .timeout(PATIENCE)
            .build();
    try {
      HttpResponse<byte[]> answer = client.send(question, HttpResponse.BodyHandlers.ofByteArray());
      return answer.statusCode() == 200
          ? Optional.of(json.readValue(answer.body(), shape))
          : Optional.empty();
    } catch (IOException e) {
      LOG.warnf("nothing published could be read at %s: %s", address, e.toString());
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /**
   * A page of the list.
   *
   * @param items the evaluations in the service's order
   * @param nextPageToken leads to the next page, null on the last
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Page(List<Published> items, @Nullable String nextPageToken) {}

  /**
   * What the list shows of an evaluation.
   *
   * @param id leads to the evaluation and its files
   * @param planName the plan's name
   * @param year the year it was judged at
   * @param publishedAt when it was published, as the service wrote it
   * @param sha256 the seal of its inputs
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Published(
      String id,
      @Nullable String planName,
      int year,
      @Nullable String publishedAt,
      @Nullable String sha256) {

    /** The day of publication, which is what the public asks for. */
    public String publishedOn() {
      return PublishedEvaluation.day(publishedAt);
    }
  }
}
