package org.ecoplan.kit.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.jspecify.annotations.Nullable;

/**
 * Operations that do not say what they take or produce do both in JSON. The framework compares
 * {@code Content-Type} and {@code Accept} only with what is written down: who sends another type to
 * such an operation would get an internal error, and who asks for another one would get JSON all
 * the same. Here both are refused before anything has happened.
 */
@Provider
public class JsonByDefaultFilter implements ContainerRequestFilter {

  private final ResourceInfo resource;

  JsonByDefaultFilter(ResourceInfo resource) {
    this.resource = resource;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    Method method = resource.getResourceMethod();
    if (method == null) {
      return;
    }
    if (request.hasEntity() && !says(method, Consumes.class) && !isJson(request.getMediaType())) {
      throw DomainProblem.of(
          KitProblem.UNSUPPORTED_MEDIA_TYPE,
          "这里只接受 application/json，请求的 Content-Type 是 " + request.getMediaType());
    }
    if (producesJson(method)
        && request.getAcceptableMediaTypes().stream().noneMatch(JsonByDefaultFilter::isJson)) {
      throw DomainProblem.of(
          KitProblem.NOT_ACCEPTABLE,
          "这里只提供 application/json，请求的 Accept 是 " + request.getHeaderString("Accept"));
    }
  }

  /** Texts are sent as plain text, and nothing is sent where there is nothing. */
  private static boolean producesJson(Method method) {
    return !says(method, Produces.class)
        && method.getReturnType() != String.class
        && method.getReturnType() != void.class;
  }

  private static boolean says(Method method, Class<? extends Annotation> what) {
    return method.isAnnotationPresent(what) || method.getDeclaringClass().isAnnotationPresent(what);
  }

  private static boolean isJson(@Nullable MediaType type) {
    return type != null && type.isCompatible(MediaType.APPLICATION_JSON_TYPE);
  }
}
