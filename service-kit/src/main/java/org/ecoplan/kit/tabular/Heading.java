package org.ecoplan.kit.tabular;

import java.util.Arrays;
import java.util.List;

/**
 * A column of an import's template.
 *
 * @param zh what people read
 * @param name the column's name, which the import goes by
 * @param example what a cell may look like
 * @param words the words that a cell may have; empty where it may have any
 */
public record Heading(String zh, String name, String example, List<String> words) {

  public Heading {
    words = List.copyOf(words);
  }

  /** A column whose cells may have any words. */
  public static Heading of(String zh, String name, String example) {
    return new Heading(zh, name, example, List.of());
  }

  /** A column whose cells are words of an enumeration. */
  public static <E extends Enum<E>> Heading of(
      String zh, String name, String example, Class<E> words) {
    return new Heading(
        zh, name, example, Arrays.stream(words.getEnumConstants()).map(Enum::name).toList());
  }

  /** As it is printed; the name at its end is how an upload is read. */
  String printed() {
    return zh + " " + name;
  }
}
