package org.ecoplan.registry.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;

/** The kinds of file that an export comes in. */
enum Format {
  /** For people: Chinese headings and words, amounts in 万元. */
  XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
    @Override
    RowSink begin(OutputStream out, String title, List<Column> columns) {
      return new XlsxSink(out, title, columns);
    }
  },
  /** For machines: names and words of the API, amounts in yuan. */
  CSV("csv", "text/csv;charset=utf-8") {
    @Override
    RowSink begin(OutputStream out, String title, List<Column> columns) throws IOException {
      return new CsvSink(out, columns, false);
    }
  },
  /**
   * The same for spreadsheets, which take a file without a byte-order mark for another encoding.
   */
  CSV_WITH_MARK("csv-bom", "text/csv;charset=utf-8") {
    @Override
    RowSink begin(OutputStream out, String title, List<Column> columns) throws IOException {
      return new CsvSink(out, columns, true);
    }
  },
  JSON("json", "application/json") {
    @Override
    RowSink begin(OutputStream out, String title, List<Column> columns) throws IOException {
      return new JsonSink(out, columns);
    }
  };

  private final String word;
  private final String mediaType;

  Format(String word, String mediaType) {
    this.word = word;
    this.mediaType = mediaType;
  }

  abstract RowSink begin(OutputStream out, String title, List<Column> columns) throws IOException;

  boolean isForPeople() {
    return this == XLSX;
  }

  String mediaType() {
    return mediaType;
  }

  /** What the file's name ends in. */
  String extension() {
    return this == CSV_WITH_MARK ? "csv" : word;
  }

  static Format named(String word) {
    return Arrays.stream(values())
        .filter(format -> format.word.equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                DomainProblem.of(KitProblem.INVALID, "不能导出为 " + word)
                    .field(
                        "format",
                        "未知的值：" + word,
                        Arrays.stream(values())
                            .map(format -> format.word)
                            .collect(Collectors.joining(", "))));
  }
}
