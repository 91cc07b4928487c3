package org.ecoplan.indicator.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One way to write a JSON value, after RFC 8785: members sorted by UTF-16 code units, no white
 * space, the shortest escapes.
 *
 * <p>It departs from the RFC in one point: numbers are written as plain decimals with the digits
 * they have, since the RFC's way through binary fractions would lose some of money's and keep none
 * of the digits that a source printed.
 */
final class CanonicalJson {
  private final StringBuilder out = new StringBuilder();

  private CanonicalJson() {}

  static String of(JsonNode value) {
    CanonicalJson json = new CanonicalJson();
    json.write(value);
    return json.out.toString();
  }

  private void write(JsonNode value) {
    switch (value.getNodeType()) {
      case OBJECT -> writeObject(value);
      case ARRAY -> writeArray(value);
      case STRING -> writeText(value.textValue());
      case NUMBER -> out.append(value.decimalValue().toPlainString());
      case BOOLEAN -> out.append(value.booleanValue());
      case NULL -> out.append("null");
      case BINARY, MISSING, POJO ->
          throw new IllegalArgumentException("not JSON: " + value.getNodeType());
    }
  }

  private void writeObject(JsonNode object) {
    Map<String, JsonNode> members = new TreeMap<>();
    object.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
    Iterator<Map.Entry<String, JsonNode>> sorted = members.entrySet().iterator();
    out.append('{');
    while (sorted.hasNext()) {
      Map.Entry<String, JsonNode> member = sorted.next();
      writeText(member.getKey());
      out.append(':');
      write(member.getValue());
      if (sorted.hasNext()) {
        out.append(',');
      }
    }
    out.append('}');
  }

  private void writeArray(JsonNode array) {
    List<JsonNode> items = array.valueStream().toList();
    out.append('[');
    for (int index = 0; index < items.size(); index++) {
      if (index > 0) {
        out.append(',');
      }
      write(items.get(index));
    }
    out.append(']');
  }

  private void writeText(String text) {
    out.append('"');
    text.chars().forEach(this::writeCharacter);
    out.append('"');
  }

  private void writeCharacter(int character) {
    switch (character) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (character < 0x20) {
          out.append(String.format("\\u%04x", character));
        } else {
          out.append((char) character);
        }
      }
    }
  }
}
