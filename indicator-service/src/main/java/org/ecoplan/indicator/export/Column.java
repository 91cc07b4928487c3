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
}
