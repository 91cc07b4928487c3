package org.ecoplan.local.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/**
 * Chance that falls the same on every machine. Each question has dice of its own, so that content
 * which is added later leaves the older content as it is.
 */
final class Dice {

  /** Changes with the story: what was entered under another seed is another demonstration. */
  static final String SEED = "demo-1";

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private final Random random;

  private Dice(long seed) {
    this.random = new Random(seed);
  }

  /** The dice for one question, such as the money of one project. */
  static Dice about(String... question) {
    long hash = FNV_OFFSET;
    for (byte octet : (SEED + "/" + String.join("/", question)).getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (octet & 0xff)) * FNV_PRIME;
    }
    return new Dice(hash);
  }

  double between(double least, double most) {
    return least + (most - least) * random.nextDouble();
  }

  /** A whole number, both bounds included. */
  int whole(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  boolean happens(double probability) {
    return random.nextDouble() < probability;
  }

  <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
