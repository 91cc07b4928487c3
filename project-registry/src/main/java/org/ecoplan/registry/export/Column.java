package org.ecoplan.registry.export;

import org.ecoplan.kit.tabular.WanColumn;

/**
 * A column of an exported table.
 *
 * @param zh the printed heading, with its unit
 * @param name the name in CSV and JSON
 * @param width in characters of the Latin alphabet; a Chinese one takes two
 * @param key whether it says which row this is; key columns come first and are on each printed page
 */
record Column(String zh, String name, int width, Content content, boolean key) {

  /** What stands in its cells. */
  enum Content {
    /** Words. */
    TEXT,
    /** Money: yuan in the data, 万元 for people. */
    MONEY,
    /** A share of one: a number in the data, a percentage for people. */
    SHARE,
    /** A whole number. */
    WHOLE,
    /** A day. */
    DAY
  }

  static Column text(String zh, String name, int width) {
    return new Column(zh, name, width, Content.TEXT, false);
  }

  static Column whole(String zh, String name) {
    return new Column(zh, name, 10, Content.WHOLE, false);
  }

  static Column day(String zh, String name) {
    return new Column(zh, name, 12, Content.DAY, false);
  }

  /** Money; people read it in 万元, and the heading says so. */
  static Column money(String zh, String name) {
    return new Column(zh + "（万元）", name, 18, Content.MONEY, false);
  }

  /** A share of one, which people read as a percentage. */
  static Column share(String zh, String name) {
    return new Column(zh, name, 10, Content.SHARE, false);
  }

  /** The name of what people read: {@code amount_wan} where the data have {@code amount_yuan}. */
  String nameForPeople() {
    return content == Content.MONEY ? WanColumn.of(name) : name;
  }

  /** The same column, as one of those that say which row this is. */
  Column asKey() {
    return new Column(zh, name, width, content, true);
  }
}
