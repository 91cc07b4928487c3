package org.ecoplan.gateway.page;

import io.quarkus.oidc.OIDCException;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.ecoplan.gateway.access.Door;
import org.ecoplan.gateway.access.Visitor;
import org.ecoplan.gateway.parts.PartHealth;
import org.ecoplan.gateway.parts.PartWatch;
import org.jspecify.annotations.Nullable;

/** What this is, what is here, who you are, and whether each part is healthy. */
@Path("/")
@PermitAll
class StartPage {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  private final Door door;
  private final PartWatch parts;
  private final Clock clock;
  private final RoutingContext request;

  StartPage(Door door, PartWatch parts, Clock clock, RoutingContext request) {
    this.door = door;
    this.parts = parts;
    this.clock = clock;
    this.request = request;
  }

  @GET
  @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
  public Response start() {
    List<PartHealth> health = parts.check();
    String checkedAt =
        TIME.format(ZonedDateTime.ofInstant(health.get(0).checkedAt(), clock.getZone()));
    boolean allUp = health.stream().allMatch(PartHealth::isUp);
    return Response.ok(
            Templates.start(visitor(), health, allUp, checkedAt, ConsoleAddresses.HAS_CONSOLE)
                .render())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /** The page says that the identity server is away; it must not go away with it. */
  private @Nullable Visitor visitor() {
    try {
      return door.visitor(request).await().indefinitely().orElse(null);
    } catch (OIDCException e) {
      return null;
    }
  }

  @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  static final class Templates {

    private Templates() {}

    static native TemplateInstance start(
        @Nullable Visitor visitor,
        List<PartHealth> health,
        boolean allUp,
        String checkedAt,
        boolean hasConsole);
  }
}
