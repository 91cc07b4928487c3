package org.ecoplan.local.demo;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Tokens that are used while they are young, so that a long entry does not log in each time. */
final class Tokens implements Function<String, String> {

  private static final Duration YOUNG = Duration.ofSeconds(30);

  private record Token(String text, long madeAt) {
    boolean isYoung() {
      return System.nanoTime() - madeAt < YOUNG.toNanos();
    }
  }

  private final Function<String, String> login;
  private final Map<String, Token> known = new HashMap<>();

  Tokens(Function<String, String> login) {
    this.login = login;
  }

  @Override
  public synchronized String apply(String userName) {
    Token token = known.get(userName);
    if (token == null || !token.isYoung()) {
      token = new Token(login.apply(userName), System.nanoTime());
      known.put(userName, token);
    }
    return token.text();
  }
}
