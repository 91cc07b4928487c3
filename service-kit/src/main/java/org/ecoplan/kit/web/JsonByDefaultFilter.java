package org.ecoplan.kit.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.jspecify.annotations.Nullable;

/**
 * Operations that do not say what they take or produce do both in JSON. The framework holds a
 * request against that only where a single operation says it: who sends another type to one that
 * says nothing would get an internal error; who asks it for another one would get JSON all the
 * same, and of several operations the first would answer with its own form. Here all of that is
 * refused before anything has happened.
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
    if (hasBody(request)
        && said(method, Consumes.class).isEmpty()
        && !isJson(request.getMediaType())) {
      throw DomainProblem.of(
          KitProblem.UNSUPPORTED_MEDIA_TYPE,
          "这里只接受 application/json，请求的 Content-Type 是 " + request.getMediaType());
    }
    if (formsOf(method)
        .noneMatch(
            form -> request.getAcceptableMediaTypes().stream().anyMatch(form::isCompatible))) {
      throw DomainProblem.of(
          KitProblem.NOT_ACCEPTABLE,
          "不能以所要求的格式 " + request.getHeaderString("Accept") + " 提供，请改用 application/json 或接口文档列出的格式");
    }
  }

  /** A type that is named for nothing at all does no harm; many clients do so. */
  private static boolean hasBody(ContainerRequestContext request) {
    return request.hasEntity() && request.getLength() != 0;
  }

  private static boolean isJson(@Nullable MediaType type) {
    return type != null && type.isCompatible(MediaType.APPLICATION_JSON_TYPE);
  }

  /** What the operation can answer with: JSON, where it does not say anything else. */
  private static Stream<MediaType> formsOf(Method method) {
    return said(method, Produces.class)
        .map(produces -> Arrays.stream(produces.value()).map(MediaType::valueOf))
        .orElseGet(() -> Stream.of(unsaid(method.getReturnType())));
  }

  /** Texts are sent as plain text, and nothing is sent where there is nothing. */
  private static MediaType unsaid(Class<?> answer) {
    return answer == String.class || answer == void.class
        ? MediaType.WILDCARD_TYPE
        : MediaType.APPLICATION_JSON_TYPE;
  }

  private static <A extends Annotation> Optional<A> said(Method method, Class<A> what) {
    return Stream.of(method, method.getDeclaringClass())
        .map(AnnotatedElement.class::cast)
        .flatMap(place -> Arrays.stream(place.getAnnotationsByType(what)))
        .findFirst();
  }
}
