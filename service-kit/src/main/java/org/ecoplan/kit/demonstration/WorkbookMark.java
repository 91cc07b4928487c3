package org.ecoplan.kit.demonstration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives every worksheet a page header that says {@code 演示数据}, in place of whatever header and
 * footer it had: where both stood, the mark could be taken for a part of the title.
 */
final class WorkbookMark implements PackageMark.Parts {

  private static final String ROWS_END = "</sheetData>";
  private static final String EMPTY_ROWS = "<sheetData/>";
  private static final String HEADER =
      "<headerFooter><oddHeader>&amp;C&amp;B演示数据 DEMONSTRATION DATA</oddHeader>"
          + "<oddFooter>&amp;C演示数据，非真实填报 &amp;P / &amp;N</oddFooter></headerFooter>";
  private static final Pattern PRESENT =
      Pattern.compile("<headerFooter\\b[^>]*?(/>|>.*?</headerFooter>)", Pattern.DOTALL);

  /** What may stand behind a header, ISO/IEC 29500-1, 18.3.1.99. */
  private static final Pattern BEHIND =
      Pattern.compile(
          "<(rowBreaks|colBreaks|customProperties|cellWatches|ignoredErrors|smartTags|drawing"
              + "|legacyDrawing|legacyDrawingHF|picture|oleObjects|controls|webPublishItems"
              + "|tableParts|extLst)\\b|</worksheet>");

  @Override
  public void mark(Map<String, byte[]> parts) {
    parts.replaceAll(
        (name, content) -> name.startsWith("xl/worksheets/sheet") ? marked(content) : content);
  }

  private static byte[] marked(byte[] sheet) {
    String text = new String(sheet, UTF_8);
    int rowsEnd = Math.max(text.lastIndexOf(ROWS_END), text.lastIndexOf(EMPTY_ROWS));
    if (rowsEnd < 0) {
      return sheet;
    }
    String rest = PRESENT.matcher(text.substring(rowsEnd)).replaceAll("");
    Matcher behind = BEHIND.matcher(rest);
    if (!behind.find()) {
      return sheet;
    }
    return (text.substring(0, rowsEnd)
            + rest.substring(0, behind.start())
            + HEADER
            + rest.substring(behind.start()))
        .getBytes(UTF_8);
  }
}
