package org.ecoplan.indicator.method;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The tables of the standards, as they ship with the service ({@code standards/README.md}). */
public final class StandardTable {

  private StandardTable() {}

  /** The rows of a table, each by column name. */
  public static List<Map<String, String>> rows(String name) {
    String resource = "/standards/" + name + ".csv";
    try (InputStream stream = StandardTable.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("table of a standard is missing: " + resource);
      }
      CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
      return format.parse(new InputStreamReader(stream, StandardCharsets.UTF_8)).stream()
          .map(CSVRecord::toMap)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
