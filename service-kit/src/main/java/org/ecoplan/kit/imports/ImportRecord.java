package org.ecoplan.kit.imports;

import java.time.Instant;
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
public record ImportRecord(
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

  /**
   * What was sent, before anything is known of it.
   *
   * @param kind as the request names it, which may be no kind at all
   */
  public record Sent(String kind, @Nullable String planCode, String fileName, long sizeBytes) {}
}
