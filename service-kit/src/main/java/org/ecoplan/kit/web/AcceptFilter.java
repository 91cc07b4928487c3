package org.ecoplan.kit.web;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;

/**
 * Operations that do not say what they produce answer with JSON. The framework compares {@code
 * Accept} only with what is written down, so who asks such an operation for something else would
 * get JSON all the same; here it is refused before anything has happened.
 */
@Provider
public class AcceptFilter implements ContainerRequestFilter {

  private final ResourceInfo resource;

  AcceptFilter(ResourceInfo resource) {
    this.resource = resource;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    Method method = resource.getResourceMethod();
    if (method == null || saysWhatItProduces(method) || acceptsJson(request)) {
      return;
    }
    throw DomainProblem.of(
        KitProblem.NOT_ACCEPTABLE,
        "这里只提供 application/json，请求的 Accept 是 " + request.getHeaderString("Accept"));
  }

  /** Texts are sent as plain text, and nothing is sent where there is nothing. */
  private static boolean saysWhatItProduces(Method method) {
    return method.isAnnotationPresent(Produces.class)
        || method.getDeclaringClass().isAnnotationPresent(Produces.class)
        || method.getReturnType() == String.class
        || method.getReturnType() == void.class;
  }

  private static boolean acceptsJson(ContainerRequestContext request) {
    return request.getAcceptableMediaTypes().stream()
        .anyMatch(type -> type.isCompatible(MediaType.APPLICATION_JSON_TYPE));
  }
}
