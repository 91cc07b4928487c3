package org.ecoplan.kit.imports;

import java.util.List;
import org.ecoplan.kit.tabular.RowError;

/**
 * A file that was uploaded, with what was wrong.
 *
 * @param errors the first 100, in the order of the file
 */
public record ImportRecordDetail(ImportRecord record, List<RowError> errors) {

  public ImportRecordDetail {
    errors = List.copyOf(errors);
  }
}
