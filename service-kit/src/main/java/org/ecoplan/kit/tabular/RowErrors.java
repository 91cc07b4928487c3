package org.ecoplan.kit.tabular;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is wrong with a file, so that its author hears everything at once. Of very many the
 * first are told, and all are counted.
 */
public final class RowErrors {

  /** Beyond this a list helps nobody: the file is of the wrong kind. */
  static final int MOST = 1_000;

  private final String file;
  private final List<RowError> errors = new ArrayList<>();
  private final BitSet rows = new BitSet();
  private int count;

  public RowErrors(String file) {
    this.file = file;
  }

  /** Notes an error in a cell. */
  public void add(long row, @Nullable String column, String message, @Nullable String expected) {
    count++;
    if (row > 0) {
      rows.set(Math.toIntExact(row));
    }
    if (errors.size() < MOST) {
      errors.add(new RowError(file, row, column, message, expected));
    }
  }

  public boolean isEmpty() {
    return errors.isEmpty();
  }

  /** The first of them, in the order in which they were found. */
  public List<RowError> first() {
    return List.copyOf(errors);
  }

  /** How many there are, also beyond those that are told. */
  public int count() {
    return count;
  }

  /** In how many rows they are; those of the file as a whole are in none. */
  public int rows() {
    return rows.cardinality();
  }
}
