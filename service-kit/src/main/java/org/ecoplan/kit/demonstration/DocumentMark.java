package org.ecoplan.kit.demonstration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Lets every page of a text document say {@code 演示数据} at its top: in the headers that it has, and
 * by a header of our own for each kind of page (ISO/IEC 29500-1, 17.10.2) that has none.
 */
final class DocumentMark implements PackageMark.Parts {

  private static final String DOCUMENT = "word/document.xml";
  private static final String RELATIONSHIPS = "word/_rels/document.xml.rels";
  private static final String CONTENT_TYPES = "[Content_Types].xml";
  private static final String OURS = "header-demonstration.xml";
  private static final String ID = "rIdDemonstration";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final List<String> KINDS = List.of("default", "first", "even");

  private static final String MARK =
      "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:rPr><w:b/><w:color w:val=\"C00000\"/>"
          + "</w:rPr><w:t>演示数据，非真实填报 DEMONSTRATION DATA</w:t></w:r></w:p>";
  private static final String HEADER =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:hdr xmlns:w="
          + "\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
          + MARK
          + "</w:hdr>";
  private static final Pattern HEADER_START = Pattern.compile("<w:hdr\\b[^>]*>");
  private static final Pattern SECTION =
      Pattern.compile("<w:sectPr\\b([^>]*?)(/>|>(.*?)</w:sectPr>)", Pattern.DOTALL);
  private static final Pattern REFERENCE =
      Pattern.compile("<w:headerReference\\b[^>]*?w:type=\"(\\w+)\"");

  @Override
  public void mark(Map<String, byte[]> parts) {
    parts.replaceAll(
        (name, content) -> name.matches("word/header[^/]*\\.xml") ? inHeader(content) : content);
    parts.put("word/" + OURS, HEADER.getBytes(UTF_8));
    parts.computeIfPresent(DOCUMENT, (name, content) -> text(inSections(text(content))));
    parts.computeIfPresent(
        RELATIONSHIPS,
        (name, content) ->
            before(
                content,
                "</Relationships>",
                "<Relationship Id=\"%s\" Type=\"%s/header\" Target=\"%s\"/>"
                    .formatted(ID, OFFICE, OURS)));
    parts.computeIfPresent(
        CONTENT_TYPES,
        (name, content) ->
            before(
                content,
                "</Types>",
                "<Override PartName=\"/word/%s\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml\"/>"
                    .formatted(OURS)));
  }

  private static byte[] inHeader(byte[] header) {
    Matcher start = HEADER_START.matcher(text(header));
    return text(start.replaceFirst(found -> Matcher.quoteReplacement(found.group() + MARK)));
  }

  private static String inSections(String document) {
    return SECTION
        .matcher(document)
        .replaceAll(
            found -> {
              String content = found.group(3) == null ? "" : found.group(3);
              return Matcher.quoteReplacement(
                  "<w:sectPr"
                      + found.group(1)
                      + ">"
                      + ownHeaders(content)
                      + content
                      + "</w:sectPr>");
            });
  }

  private static String ownHeaders(String section) {
    Set<String> present =
        REFERENCE.matcher(section).results().map(kind -> kind.group(1)).collect(Collectors.toSet());
    return KINDS.stream()
        .filter(kind -> !present.contains(kind))
        .map(
            kind ->
                "<w:headerReference xmlns:r=\"%s\" w:type=\"%s\" r:id=\"%s\"/>"
                    .formatted(OFFICE, kind, ID))
        .collect(Collectors.joining());
  }

  private static byte[] before(byte[] part, String end, String added) {
    return text(text(part).replace(end, added + end));
  }

  private static String text(byte[] part) {
    return new String(part, UTF_8);
  }

  private static byte[] text(String part) {
    return part.getBytes(UTF_8);
  }
}
