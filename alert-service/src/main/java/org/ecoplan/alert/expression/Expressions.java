package org.ecoplan.alert.expression;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checks and prepares expressions. Their cost is bounded before they run: length, nesting, the size
 * of patterns, and the steps of loops over lists; there is nothing else that could loop.
 */
final class Expressions {
  static final int MOST_CHARACTERS = 2_000;

  private static final CelOptions BOUNDED =
      CelOptions.current()
          .maxExpressionCodePointSize(MOST_CHARACTERS)
          .maxParseRecursionDepth(50)
          .maxRegexProgramSize(500)
          .comprehensionMaxIterations(10_000)
          .build();

  private final Vocabulary vocabulary = new Vocabulary();
  private final Map<About, CelCompiler> compilers = new EnumMap<>(About.class);
  private final CelRuntime runtime =
      CelRuntimeFactory.standardCelRuntimeBuilder()
          .setOptions(BOUNDED)
          .addFunctionBindings(
              CelFunctionBinding.from(
                  "days_string_string", String.class, String.class, Expressions::days))
          .build();

  Expressions() {
    for (About about : About.values()) {
      CelCompilerBuilder builder =
          CelCompilerFactory.standardCelCompilerBuilder()
              .setOptions(BOUNDED)
              .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
              .setTypeProvider(vocabulary)
              .setResultType(SimpleType.BOOL)
              .addVar("today", SimpleType.STRING)
              .addFunctionDeclarations(
                  CelFunctionDecl.newFunctionDeclaration(
                      "days",
                      CelOverloadDecl.newGlobalOverload(
                          "days_string_string",
                          SimpleType.INT,
                          SimpleType.STRING,
                          SimpleType.STRING)));
      Vocabulary.variables(about)
          .forEach((name, type) -> builder.addVar(name, vocabulary.type(type)));
      compilers.put(about, builder.build());
    }
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  /**
   * Prepares an expression.
   *
   * @throws Misformed with the place of each mistake
   */
  Condition condition(About about, String expression) {
    CelCompiler compiler = compilers.get(about);
    if (compiler == null) {
      throw new IllegalArgumentException("nothing is about " + about);
    }
    try {
      CelRuntime.Program program = runtime.createProgram(compiler.compile(expression).getAst());
      return facts -> {
        try {
          return Boolean.TRUE.equals(program.eval(word -> Optional.ofNullable(facts.get(word))));
        } catch (CelEvaluationException e) {
          throw new IllegalStateException("the expression could not be evaluated", e);
        }
      };
    } catch (CelValidationException e) {
      throw new Misformed(e.getErrors().stream().map(Expressions::mistake).toList());
    } catch (CelEvaluationException e) {
      throw new IllegalStateException("a checked expression could not be prepared", e);
    }
  }

  /** What is wrong with an expression; nothing where {@link #condition} would take it. */
  List<Mistake> mistakes(About about, String expression) {
    try {
      condition(about, expression);
      return List.of();
    } catch (Misformed e) {
      return e.mistakes();
    }
  }

  private static Mistake mistake(CelIssue issue) {
    return new Mistake(
        issue.getSourceLocation().getLine(),
        issue.getSourceLocation().getColumn() + 1,
        MistakeWords.of(issue.getMessage()));
  }

  private static long days(String from, String to) {
    try {
      return ChronoUnit.DAYS.between(LocalDate.parse(from), LocalDate.parse(to));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "days() wants two dates, not '" + from + "', '" + to + "'", e);
    }
  }

  /** An expression ready to be asked. */
  @FunctionalInterface
  interface Condition {
    /** Whether it holds for these facts. */
    boolean holds(Map<String, Object> facts);
  }

  /**
   * What is wrong with an expression and where.
   *
   * @param line from 1
   * @param column from 1
   */
  record Mistake(int line, int column, String message) {}

  /** An expression that does not parse, or does not fit the facts. */
  static final class Misformed extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<Mistake> mistakes;

    Misformed(List<Mistake> mistakes) {
      super(mistakes.toString());
      this.mistakes = mistakes;
    }

    List<Mistake> mistakes() {
      return mistakes;
    }
  }
}
