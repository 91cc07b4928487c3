package org.ecoplan.registry.export;

/**
 * A column of an exported table.
 *
 * @param zh the printed heading, with its unit
 * @param name the name in CSV and JSON
 * @param width in characters of the Latin alphabet; a Chinese one takes two
 */
record Column(String zh, String name, int width, Content content) {

  /** What stands in its cells. */
  enum Content {
    /** Words. */
    TEXT,
    /** Money: yuan in the data, 万元 for people. */
    MONEY,
    /** A whole number. */
    WHOLE,
    /** A day. */
    DAY
  }

  static Column text(String zh, String name, int width) {
    return new Column(zh, name, width, Content.TEXT);
  }

  static Column whole(String zh, String name) {
    return new Column(zh, name, 10, Content.WHOLE);
  }

  static Column day(String zh, String name) {
    return new Column(zh, name, 12, Content.DAY);
  }

  /** Money; people read it in 万元, and the heading says so. */
  static Column money(String zh, String name) {
    return new Column(zh + "（万元）", name, 18, Content.MONEY);
  }
}
