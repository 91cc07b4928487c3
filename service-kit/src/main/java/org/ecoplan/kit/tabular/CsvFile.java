package org.ecoplan.kit.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * An uploaded CSV file: UTF-8 with or without byte-order mark, comma separated, one heading row
 * (RFC 4180).
 *
 * @param rows the rows that could be read, in their order
 * @param errors what was wrong with the file so far; the importing code adds its own
 */
public record CsvFile(String name, List<CsvRow> rows, RowErrors errors) {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /**
   * Reads a file whole; errors of form are collected and not thrown.
   *
   * @param requiredColumns the headings without which the file is of another kind
   */
  public static CsvFile parse(String name, InputStream content, Set<String> requiredColumns) {
    RowErrors errors = new RowErrors(name);
    List<CsvRow> rows = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(new StringReader(text(content)), format())) {
      if (hasAll(requiredColumns, parser, errors)) {
        for (CSVRecord cells : parser) {
          // A quoted cell may hold line breaks: the line number is that of the row's last line.
          CsvRow row = new CsvRow(cells, parser.getCurrentLineNumber(), errors);
          if (cells.isConsistent()) {
            rows.add(row);
          } else {
            errors.add(
                row.number(),
                null,
                "这一行有 " + cells.size() + " 列，与表头不一致",
                parser.getHeaderNames().size() + " 列");
          }
        }
      }
    } catch (CharacterCodingException e) {
      errors.add(0, null, "文件不是 UTF-8 编码", "另存为 UTF-8 编码的 CSV");
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      errors.add(0, null, "文件不是可读取的 CSV：" + e.getMessage(), "逗号分隔、首行为表头的 CSV");
    }
    return new CsvFile(name, List.copyOf(rows), errors);
  }

  private static CSVFormat format() {
    return CSVFormat.RFC4180
        .builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .setTrim(true)
        .setIgnoreEmptyLines(true)
        .get();
  }

  private static String text(InputStream content) throws IOException {
    String text =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(content.readAllBytes()))
            .toString();
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  private static boolean hasAll(Set<String> required, CSVParser parser, RowErrors errors) {
    Set<String> missing = new TreeSet<>(required);
    missing.removeAll(parser.getHeaderNames());
    missing.forEach(
        column -> errors.add(1, column, "缺少这一列", "表头含有 " + String.join(", ", required)));
    return missing.isEmpty();
  }
}
