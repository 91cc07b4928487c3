package org.ecoplan.kit.problem;

/**
 * A kind of error with a code that never changes its meaning.
 *
 * <p>Each service has one enum of these with its own prefix.
 */
public interface ProblemCode {

  /** Stable code such as {@code REG-1203}. */
  String code();

  /** HTTP status. */
  int status();

  /** What went wrong in general, in Chinese. */
  String titleZh();

  /** What went wrong in general, in English. */
  String titleEn();

  /** Both titles as shown to a client. */
  default String title() {
    return titleZh() + " / " + titleEn();
  }
}
