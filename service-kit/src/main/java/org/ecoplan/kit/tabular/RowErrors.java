package org.ecoplan.kit.tabular;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a file, so that its author hears everything at once. */
public final class RowErrors {

  /** Beyond this a list helps nobody: the file is of the wrong kind. */
  static final int MOST = 1_000;

  private final String file;
  private final List<RowError> errors = new ArrayList<>();

  public RowErrors(String file) {
    this.file = file;
  }

  /** Notes an error in a cell. */
  public void add(long row, @Nullable String column, String message, @Nullable String expected) {
    if (errors.size() < MOST) {
      errors.add(new RowError(file, row, column, message, expected));
    }
  }

  public boolean isEmpty() {
    return errors.isEmpty();
  }

  public List<RowError> all() {
    return List.copyOf(errors);
  }
}
