package org.ecoplan.registry.intake;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.kit.tabular.RowError;
import org.jspecify.annotations.Nullable;

/**
 * A file that was uploaded once, whatever became of it.
 *
 * @param planCode absent for kinds that are of no plan
 * @param rows rows read; 0 where the file could not be read at all
 * @param created rows that were new
 * @param updated rows that changed something
 * @param unchanged rows that said what was known already
 * @param failed rows with an error
 * @param errorCount errors found, of which only the first are kept
 * @param actor the account that sent it
 */
@Schema(name = "ImportRecord")
record ImportRecord(
    long number,
    String kind,
    @Nullable String planCode,
    String fileName,
    long sizeBytes,
    boolean dryRun,
    ImportOutcome outcome,
    int rows,
    int created,
    int updated,
    int unchanged,
    int failed,
    int errorCount,
    String actor,
    Instant at) {

  /** What was sent, before anything is known of it. */
  record Sent(String kind, @Nullable String planCode, String fileName, long sizeBytes) {}

  /**
   * A record with what was wrong.
   *
   * @param errors the first 100, in the order of the file
   */
  @Schema(name = "ImportRecordDetail")
  record Detail(ImportRecord record, List<RowError> errors) {}
}
