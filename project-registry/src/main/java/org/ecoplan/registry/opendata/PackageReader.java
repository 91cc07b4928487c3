package org.ecoplan.registry.opendata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

/** Reads what {@link PackageWriter} wrote. */
final class PackageReader {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final int YEAR = 4;
  private static final int DAY = 10;

  private PackageReader() {}

  static JsonNode read(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a package is JSON, the database has checked it", e);
    }
  }

  static @Nullable String text(JsonNode node) {
    return node.isTextual() ? node.asText() : null;
  }

  /** The day of a moment, in the city's time, as which it was written. */
  static @Nullable String day(JsonNode moment) {
    return moment.isTextual() ? moment.asText().substring(0, DAY) : null;
  }

  static int year(JsonNode moment) {
    return Integer.parseInt(moment.asText().substring(0, YEAR));
  }
}
