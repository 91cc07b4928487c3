package org.ecoplan.kit.web;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;

/**
 * Refuses what cannot be answered in any form that the caller accepts, before anything has
 * happened. The framework does so only where a single operation says what it produces; one that
 * says nothing answers with JSON, and of several the first would answer with its own form.
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
    if (method == null) {
      return;
    }
    List<String> forms = formsOf(method);
    boolean isAccepted =
        forms.stream()
            .map(MediaType::valueOf)
            .anyMatch(
                form -> request.getAcceptableMediaTypes().stream().anyMatch(form::isCompatible));
    if (!isAccepted) {
      throw DomainProblem.of(
          KitProblem.NOT_ACCEPTABLE,
          "不能以所要求的格式 " + request.getHeaderString("Accept") + " 提供，请改用 application/json 或接口文档列出的格式");
    }
  }

  /** What the operation can answer with: JSON, where it does not say anything else. */
  private static List<String> formsOf(Method method) {
    return Stream.<AnnotatedElement>of(method, method.getDeclaringClass())
        .flatMap(place -> Arrays.stream(place.getAnnotationsByType(Produces.class)))
        .findFirst()
        .map(produces -> Arrays.asList(produces.value()))
        .orElseGet(() -> List.of(unsaid(method.getReturnType())));
  }

  /** Texts are sent as plain text, and nothing is sent where there is nothing. */
  private static String unsaid(Class<?> answer) {
    return answer == String.class || answer == void.class
        ? MediaType.WILDCARD
        : MediaType.APPLICATION_JSON;
  }
}
