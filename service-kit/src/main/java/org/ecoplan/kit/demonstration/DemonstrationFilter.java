package org.ecoplan.kit.demonstration;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.ecoplan.kit.identity.Caller;

/**
 * Marks every answer of a demonstration instance by a header, and elsewhere notices the first thing
 * that somebody enters.
 */
@Provider
public class DemonstrationFilter implements ContainerResponseFilter {

  /** On an answer: its content is synthetic. On a request: what it brings shipped with us. */
  public static final String HEADER = "Ecoplan-Data";

  static final String SYNTHETIC = "demonstration";
  static final String SHIPPED = "shipped";

  /** Set on a request whose answer {@link MarkingInterceptor} is to mark. */
  static final String TO_BE_MARKED = DemonstrationFilter.class.getName();

  private static final Set<String> READING =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
  private static final String PREFIX = URLEncoder.encode("演示数据-", StandardCharsets.UTF_8);

  private final Demonstration demonstration;
  private final Caller caller;
  private final ResourceInfo resource;

  DemonstrationFilter(Demonstration demonstration, Caller caller, ResourceInfo resource) {
    this.demonstration = demonstration;
    this.caller = caller;
    this.resource = resource;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (isEntry(request, response)) {
      demonstration.noteEntry(
          request.getMethod() + " " + request.getUriInfo().getRequestUri().getPath(),
          caller.name());
    }
    if (demonstration.isOn()) {
      response.getHeaders().putSingle(HEADER, SYNTHETIC);
      if (!isOfKind(Verbatim.class)) {
        request.setProperty(TO_BE_MARKED, true);
        nameFile(response);
      }
    }
  }

  private boolean isEntry(ContainerRequestContext request, ContainerResponseContext response) {
    return !READING.contains(request.getMethod())
        && response.getStatusInfo().getFamily() == Response.Status.Family.SUCCESSFUL
        && !SHIPPED.equals(request.getHeaderString(HEADER))
        && !"true".equals(request.getUriInfo().getQueryParameters().getFirst("dryRun"))
        && !isOfKind(KeepsNothing.class);
  }

  private boolean isOfKind(Class<? extends Annotation> kind) {
    Method method = resource.getResourceMethod();
    return method != null && method.isAnnotationPresent(kind);
  }

  /** A file keeps its mark in its name when it is passed on. */
  private static void nameFile(ContainerResponseContext response) {
    String disposition = response.getHeaderString(HttpHeaders.CONTENT_DISPOSITION);
    if (disposition != null) {
      response
          .getHeaders()
          .putSingle(
              HttpHeaders.CONTENT_DISPOSITION,
              disposition
                  .replace("filename=\"", "filename=\"demo-")
                  .replace("filename*=UTF-8''", "filename*=UTF-8''" + PREFIX));
    }
  }
}
