package org.ecoplan.kit.demonstration;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Adds a last column to every record: {@code 数据性质} in the first, {@code 演示数据} in the others, so
 * that a row which is copied elsewhere takes its mark along. The text is UTF-8.
 */
final class CsvMark extends MarkedStream {

  private static final byte[] HEADING = ",数据性质".getBytes(StandardCharsets.UTF_8);
  private static final byte[] MARK = ",演示数据".getBytes(StandardCharsets.UTF_8);

  private final OutputStream out;
  private boolean isFirst = true;
  private boolean isEmpty = true;
  private boolean quoted;

  CsvMark(OutputStream out) {
    this.out = new BufferedOutputStream(out);
  }

  @Override
  public void write(int character) throws IOException {
    if (!quoted && (character == '\n' || character == '\r')) {
      endRecord();
    } else {
      isEmpty = false;
      // A doubled quote inside a quoted cell closes and opens again, which is as good.
      quoted ^= character == '"';
    }
    out.write(character);
  }

  private void endRecord() throws IOException {
    if (!isEmpty) {
      out.write(isFirst ? HEADING : MARK);
      isFirst = false;
      isEmpty = true;
    }
  }

  @Override
  void finish() throws IOException {
    endRecord();
    out.flush();
  }
}
