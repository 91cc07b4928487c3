package org.ecoplan.indicator.evaluation;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * One way to write a record as JSON: RFC 8785 (JCS).
 *
 * <p>The RFC writes numbers as IEEE 754 doubles, which would lose digits of money and of what a
 * source printed. As its appendix D recommends, decimals are therefore strings here; only counts
 * are numbers (docs/adr/0025).
 */
final class CanonicalJson {
  /** Its own mapper: what the API's mapper is configured to do must not change a seal. */
  private static final JsonMapper JSON = mapper();

  private CanonicalJson() {}

  static String of(Object value) {
    try {
      return new JsonCanonicalizer(JSON.writeValueAsString(value)).getEncodedString();
    } catch (IOException e) {
      throw new UncheckedIOException("a record is always writable", e);
    }
  }

  static <T> T read(String canonical, Class<T> type) {
    try {
      return JSON.readValue(canonical, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a sealed document is readable", e);
    }
  }

  private static JsonMapper mapper() {
    JsonMapper mapper =
        JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
    mapper
        .configOverride(BigDecimal.class)
        .setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING));
    return mapper;
  }
}
