package org.ecoplan.kit.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import org.jboss.logging.MDC;

/** Takes the caller's correlation id, or makes one, and hands it back. */
@Provider
@PreMatching
@Priority(0)
public final class CorrelationFilter implements ContainerRequestFilter, ContainerResponseFilter {

  @Override
  public void filter(ContainerRequestContext request) {
    MDC.put(
        CorrelationId.MDC_KEY,
        CorrelationId.acceptOrMake(request.getHeaderString(CorrelationId.HEADER)));
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    CorrelationId.current()
        .ifPresent(id -> response.getHeaders().putSingle(CorrelationId.HEADER, id));
  }
}
