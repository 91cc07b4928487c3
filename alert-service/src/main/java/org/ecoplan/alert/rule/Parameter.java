package org.ecoplan.alert.rule;

/**
 * A number that the plan office may set for a rule.
 *
 * @param name such as {@code criticalAfterDays}
 * @param unit such as {@code days}, {@code workingDays} or {@code percentagePoints}
 * @param standard what holds where nobody has set it
 */
public record Parameter(String name, Words words, String unit, int standard, int min, int max) {

  public Parameter {
    if (standard < min || standard > max) {
      throw new IllegalArgumentException(name + " is " + min + ".." + max + ", not " + standard);
    }
  }

  static Parameter days(String name, String zh, String en, int standard) {
    return new Parameter(name, new Words(zh, en), "days", standard, 0, 3_650);
  }

  static Parameter points(String name, String zh, String en, int standard) {
    return new Parameter(name, new Words(zh, en), "percentagePoints", standard, 0, 100);
  }
}
