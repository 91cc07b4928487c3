package org.ecoplan.indicator.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.ecoplan.indicator.assessment.EvaluationInputs;
import org.ecoplan.indicator.assessment.Evaluator;
import org.ecoplan.indicator.assessment.ThreeLists;

/**
 * An evaluation that can be proved later: its inputs and its result in their one canonical form.
 *
 * @param inputs canonical JSON of everything that was used
 * @param sha256 of the UTF-8 bytes of {@code inputs}, hexadecimal
 * @param result canonical JSON of the three lists
 */
record Seal(String inputs, String sha256, String result) {

  /** Its own mapper: what the API's mapper is configured to do must not change a seal. */
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  /** Evaluates and seals. */
  static Seal of(EvaluationInputs inputs) {
    String canonical = canonical(inputs);
    return new Seal(canonical, sha256(canonical), canonical(Evaluator.evaluate(inputs)));
  }

  /** Inputs as they were sealed. */
  static EvaluationInputs inputs(String canonical) {
    return read(canonical, EvaluationInputs.class);
  }

  /** A result as it was sealed. */
  static ThreeLists result(String canonical) {
    return read(canonical, ThreeLists.class);
  }

  private static String canonical(Object value) {
    return CanonicalJson.of(JSON.valueToTree(value));
  }

  private static <T> T read(String canonical, Class<T> type) {
    try {
      return JSON.readValue(canonical, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a sealed document is readable", e);
    }
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }
}
