package org.ecoplan.indicator.method;

import java.util.Optional;
import java.util.function.Function;

/** What a method gives: a value, or the reason with its counts why there is none. Never both. */
public sealed interface Outcome<T> {

  /** The method's value. */
  record Found<T>(T result) implements Outcome<T> {}

  /** The data do not suffice. */
  record Missing<T>(Shortfall why) implements Outcome<T> {}

  static <T> Outcome<T> of(T value) {
    return new Found<>(value);
  }

  static <T> Outcome<T> missing(Shortfall why) {
    return new Missing<>(why);
  }

  /** The value, absent where there is none. */
  default Optional<T> value() {
    return this instanceof Found<T> found ? Optional.of(found.result) : Optional.empty();
  }

  /** The reason, absent where there is a value. */
  default Optional<Shortfall> shortfall() {
    return this instanceof Missing<T> missing ? Optional.of(missing.why) : Optional.empty();
  }

  default <R> Outcome<R> map(Function<T, R> next) {
    return flatMap(value -> of(next.apply(value)));
  }

  default <R> Outcome<R> flatMap(Function<T, Outcome<R>> next) {
    if (this instanceof Found<T> found) {
      return next.apply(found.result);
    }
    return missing(((Missing<T>) this).why);
  }
}
