package org.ecoplan.indicator.export;

/**
 * A column of a table.
 *
 * @param zh the heading, with its unit
 * @param en the same in English
 * @param width in characters of the Latin alphabet; a Chinese one takes two
 * @param decimals of numbers in this column
 */
record Column(String zh, String en, int width, int decimals) {

  static Column text(String zh, String en, int width) {
    return new Column(zh, en, width, 0);
  }

  static Column number(String zh, String en, int width, int decimals) {
    return new Column(zh, en, width, decimals);
  }

  String heading() {
    return zh + " / " + en;
  }

  /** How many lines both languages take in a cell of this width, one below the other. */
  int headingLines() {
    return lines(2 * zh.length()) + lines(en.length());
  }

  /** A word that does not fit in the rest of a line begins the next one, so lines are not full. */
  private int lines(int characters) {
    return (characters + width - 3) / Math.max(1, width - 2);
  }
}
