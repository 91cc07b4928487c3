package org.ecoplan.kit.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A refusal that the domain gives a reason for.
 *
 * <p>Plain Java on purpose: the domain core raises it without knowing HTTP.
 */
public final class DomainProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ProblemCode code;
  private final transient List<Map<String, Object>> errors = new ArrayList<>();

  private DomainProblem(ProblemCode code, String detail) {
    super(detail);
    this.code = code;
  }

  /**
   * A problem of this kind.
   *
   * @param detail a Chinese sentence that says what happened here and what would be right
   */
  public static DomainProblem of(ProblemCode code, String detail) {
    return new DomainProblem(code, detail);
  }

  /** Names a field that is wrong, what is wrong with it, and what would be right. */
  public DomainProblem field(String field, String message, @Nullable String expected) {
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("field", field);
    error.put("message", message);
    if (expected != null) {
      error.put("expected", expected);
    }
    return error(error);
  }

  /** Adds a ready error entry, such as one row of an uploaded file. */
  public DomainProblem error(Map<String, Object> error) {
    errors.add(Map.copyOf(error));
    return this;
  }

  /** The kind of the problem. */
  public ProblemCode code() {
    return code;
  }

  /** One entry for each thing that is wrong; empty where the detail says it all. */
  public List<Map<String, Object>> errors() {
    return List.copyOf(errors);
  }

  /** The detail, which is never absent. */
  public String detail() {
    return String.valueOf(getMessage());
  }
}
