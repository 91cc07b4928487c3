package org.ecoplan.gateway.disclosure;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.ecoplan.gateway.settings.GatewaySettings;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Asks the services, as any visitor could, what has been published. */
@ApplicationScoped
class Published {

  private static final Logger LOG = Logger.getLogger(Published.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final HttpClient client;
  private final ObjectMapper json;
  private final URI registry;
  private final URI indicators;

  Published(GatewaySettings settings, ObjectMapper json) {
    this.client = HttpClient.newBuilder().connectTimeout(settings.connectTimeout()).build();
    this.json = json;
    this.registry = settings.registry().url();
    this.indicators = settings.indicators().url();
  }

  /** The plans of which a package was published. */
  PublishedPlans plans() {
    return read(at(registry, "plans"), PublishedPlans.class).orElseGet(PublishedPlans::none);
  }

  /** One of them with its categories, empty where nothing of it was published. */
  Optional<PublishedPlan> plan(String plan) {
    return read(at(registry, "plans").below(plan), PublishedPlan.class);
  }

  /** A page of the projects that the question finds. */
  Optional<PublishedProjects> projects(String plan, ProjectQuestion question) {
    return read(
        question.onto(at(registry, "plans").below(plan).below("projects")),
        PublishedProjects.class);
  }

  Optional<PublishedProject> project(String plan, String code) {
    return read(
        at(registry, "plans").below(plan).below("projects").below(code), PublishedProject.class);
  }

  /** Everything of a plan's indicators that is public, empty where nothing is. */
  Optional<PublishedIndicators> indicators(String plan) {
    return read(
        at(indicators, "indicators").below(plan).with("pageSize", "200"),
        PublishedIndicators.class);
  }

  /** A page of the evaluations, the latest first. */
  PublishedEvaluations evaluations(@Nullable String pageToken) {
    return read(
            at(indicators, "evaluations").with("pageToken", pageToken), PublishedEvaluations.class)
        .orElseGet(PublishedEvaluations::none);
  }

  Optional<PublishedEvaluation> evaluation(UUID id) {
    return read(at(indicators, "evaluations").below(id.toString()), PublishedEvaluation.class);
  }

  /** A page of the packages, plan by plan, by day. */
  PublishedPackages packages(@Nullable String pageToken) {
    return read(at(registry, "projects").with("pageToken", pageToken), PublishedPackages.class)
        .orElseGet(PublishedPackages::none);
  }

  private static Address at(URI service, String kind) {
    return new Address(service.resolve("/public/v1/" + kind).toString());
  }

  /**
   * What is at an address, empty where the service says that there is nothing, or that the question
   * makes no sense.
   *
   * @throws ServiceAway where it cannot be asked
   */
  private <T> Optional<T> read(Address address, Class<T> shape) {
    HttpRequest question =
        HttpRequest.newBuilder(address.uri())
            .header("Accept", "application/json")
            .timeout(PATIENCE)
            .build();
    try {
      HttpResponse<byte[]> answer = client.send(question, HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() / 100 == 4) {
        return Optional.empty();
      }
      if (answer.statusCode() != 200) {
        throw new ServiceAway(address.text() + " answered " + answer.statusCode());
      }
      return Optional.of(json.readValue(answer.body(), shape));
    } catch (IOException e) {
      LOG.warnf("nothing published could be read at %s: %s", address.text(), e.toString());
      throw new ServiceAway(address.text() + ": " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServiceAway("interrupted");
    }
  }

  /** The service behind a page does not answer. */
  static final class ServiceAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ServiceAway(String message) {
      super(message);
    }
  }
}
