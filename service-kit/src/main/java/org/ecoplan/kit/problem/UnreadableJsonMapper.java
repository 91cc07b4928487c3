package org.ecoplan.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkiverse.resteasy.problem.jaxrs.WebApplicationExceptionMapper;
import jakarta.annotation.Priority;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/**
 * Turns bodies that are not the JSON an operation reads into problem details.
 *
 * <p>Each type has its mapper because the framework prefers that of the most specific one, and the
 * problem extension's own show the names of classes.
 */
abstract class UnreadableJsonMapper<E extends JsonProcessingException>
    implements ExceptionMapper<E> {

  private static final int BEFORE_THE_EXTENSION = 1;

  private final DomainProblemMapper problems = new DomainProblemMapper();

  @Override
  public Response toResponse(E failure) {
    return problems.toResponse(JsonRefusal.of(failure));
  }

  /** A value of another type than the member has. */
  @Provider
  @Priority(BEFORE_THE_EXTENSION)
  public static final class Mismatch extends UnreadableJsonMapper<MismatchedInputException> {}

  /** A text that is none of the names, no date or no number. */
  @Provider
  @Priority(BEFORE_THE_EXTENSION)
  public static final class Format extends UnreadableJsonMapper<InvalidFormatException> {}

  /** A member that the operation does not know. */
  @Provider
  @Priority(BEFORE_THE_EXTENSION)
  public static final class UnknownMember
      extends UnreadableJsonMapper<UnrecognizedPropertyException> {}

  /** What is no JSON at all, which the framework wraps. */
  @Provider
  @Priority(BEFORE_THE_EXTENSION)
  public static final class Malformed implements ExceptionMapper<WebApplicationException> {

    private final DomainProblemMapper problems = new DomainProblemMapper();
    private final WebApplicationExceptionMapper others = new WebApplicationExceptionMapper();

    @Override
    public Response toResponse(WebApplicationException failure) {
      return failure.getCause() instanceof JsonProcessingException cause
          ? problems.toResponse(JsonRefusal.of(cause))
          : others.toResponse(failure);
    }
  }
}
