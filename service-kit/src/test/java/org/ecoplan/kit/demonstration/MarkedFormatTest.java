package org.ecoplan.kit.demonstration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkedFormatTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\":1} | {\"demonstration\":true,\"a\":1}",
        "{} | {\"demonstration\":true}",
        "{ } | {\"demonstration\":true }",
        "{\"items\":[{\"a\":1}]} | {\"demonstration\":true,\"items\":[{\"a\":1}]}",
        "[{\"a\":{}},{}] | [{\"demonstration\":true,\"a\":{}},{\"demonstration\":true}]",
        "[{\"a\":\"[{\\\"\"},{\"b\":2}] | [{\"demonstration\":true,\"a\":\"[{\\\"\"},{\"demonstration\":true,\"b\":2}]",
        "\"{}\" | \"{}\"",
        "7 | 7",
        "see {this} | see {this}"
      })
  void anObjectOrEachOfAListSaysSo(String written, String handedOut) throws IOException {
    assertThat(marked(MarkedFormat.JSON, written)).isEqualTo(handedOut);
  }

  @Test
  void everyRecordOfATableSaysSo() throws IOException {
    assertThat(marked(MarkedFormat.CSV, "\uFEFFcode,name\r\n1,\"甲\r\n乙\"\"丙\"\r\n2,丁"))
        .isEqualTo("\uFEFFcode,name,数据性质\r\n1,\"甲\r\n乙\"\"丙\",演示数据\r\n2,丁,演示数据");
  }

  @Test
  void aSheetSaysSoAtTheHeadOfItsPages() throws IOException {
    String sheet =
        "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData><pageMargins/>"
            + "<headerFooter><oddFooter>&amp;P</oddFooter></headerFooter><drawing r:id=\"d\"/></worksheet>";

    Map<String, String> parts =
        markedPackage(MarkedFormat.XLSX, Map.of("xl/worksheets/sheet1.xml", sheet));

    assertThat(parts.get("xl/worksheets/sheet1.xml"))
        .containsOnlyOnce("<headerFooter>")
        .contains("演示数据")
        .containsSubsequence("<pageMargins/>", "<headerFooter>", "</headerFooter>", "<drawing");
  }

  @Test
  void aDocumentSaysSoAtTheHeadOfItsPages() throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", "<Types></Types>");
    parts.put("word/_rels/document.xml.rels", "<Relationships></Relationships>");
    parts.put("word/header1.xml", "<w:hdr xmlns:w=\"w\"><w:p/></w:hdr>");
    parts.put(
        "word/document.xml",
        "<w:document><w:body><w:p><w:pPr><w:sectPr/></w:pPr></w:p><w:sectPr w:rsid=\"1\">"
            + "<w:headerReference r:id=\"a\" w:type=\"default\"/><w:pgSz/></w:sectPr></w:body></w:document>");

    Map<String, String> marked = markedPackage(MarkedFormat.DOCX, parts);

    assertThat(marked.get("word/header1.xml")).containsSubsequence("<w:hdr", "演示数据", "<w:p/>");
    assertThat(marked.get("word/header-demonstration.xml")).contains("演示数据");
    assertThat(marked.get("word/_rels/document.xml.rels")).contains("header-demonstration.xml");
    assertThat(marked.get("[Content_Types].xml")).contains("/word/header-demonstration.xml");
    assertThat(marked.get("word/document.xml"))
        .contains("<w:sectPr><w:headerReference")
        .containsOnlyOnce("w:type=\"default\" r:id=\"rIdDemonstration\"")
        .containsSubsequence("w:type=\"first\"", "w:type=\"even\"", "r:id=\"a\"", "<w:pgSz/>");
  }

  private static String marked(MarkedFormat format, String text) throws IOException {
    return new String(marked(format, text.getBytes(UTF_8)), UTF_8);
  }

  private static byte[] marked(MarkedFormat format, byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    MarkedStream marking = format.marking(out);
    marking.write(content);
    // As the writers of an answer do before it is complete.
    marking.close();
    marking.finish();
    marking.discard();
    return out.toByteArray();
  }

  private static Map<String, String> markedPackage(MarkedFormat format, Map<String, String> parts)
      throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(file)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(UTF_8));
      }
    }
    Map<String, String> marked = new LinkedHashMap<>();
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(marked(format, file.toByteArray())))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        marked.put(part.getName(), new String(zip.readAllBytes(), UTF_8));
      }
    }
    return marked;
  }
}
