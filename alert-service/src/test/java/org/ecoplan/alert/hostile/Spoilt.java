package org.ecoplan.alert.hostile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A well-formed body, and every way in which one of its places can be wrong. */
final class Spoilt {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> VALUES =
      List.of(
          "null",
          "{}",
          "[null]",
          "true",
          "1e400",
          "99999999999999999999",
          "\"  \"",
          "\"甲\\u0000乙\"",
          "\"2024-02-30\"",
          "\"" + "长".repeat(20_000) + "\"");
  private static final List<String> WHOLE = List.of("", "null", "[]", "42", "{\"a\":", "\u0000");

  private Spoilt() {}

  /** By what was done to it. */
  static Map<String, String> bodiesOf(String wellFormed) {
    Map<String, String> bodies = new LinkedHashMap<>();
    WHOLE.forEach(whole -> bodies.put("whole body " + whole, whole));
    JsonNode root = read(wellFormed);
    spoil(root, root, "", bodies);
    ObjectNode unknown = root.deepCopy();
    unknown.put("noSuchField", 1);
    bodies.put("unknown field", unknown.toString());
    bodies.put("nested too deep", "[".repeat(5_000));
    return bodies;
  }

  private static void spoil(
      JsonNode root, JsonNode at, String pointer, Map<String, String> bodies) {
    List<String> names = new ArrayList<>();
    at.fieldNames().forEachRemaining(names::add);
    for (String name : names) {
      for (String value : VALUES) {
        JsonNode copy = root.deepCopy();
        ((ObjectNode) copy.at(pointer)).put(name, "SPOILT");
        bodies.put(
            pointer + "/" + name + " = " + shortened(value),
            copy.toString().replace("\"SPOILT\"", value));
      }
      JsonNode inside = at.get(name);
      if (inside instanceof ObjectNode) {
        spoil(root, inside, pointer + "/" + name, bodies);
      } else if (inside instanceof ArrayNode array && array.get(0) instanceof ObjectNode) {
        spoil(root, array.get(0), pointer + "/" + name + "/0", bodies);
      }
    }
  }

  private static String shortened(String value) {
    return value.length() > 40 ? value.substring(0, 40) + "…" : value;
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }
}
