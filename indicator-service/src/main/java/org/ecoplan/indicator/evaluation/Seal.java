package org.ecoplan.indicator.evaluation;

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
  /** Evaluates and seals. */
  static Seal of(EvaluationInputs inputs) {
    String canonical = CanonicalJson.of(inputs);
    return new Seal(canonical, sha256(canonical), CanonicalJson.of(Evaluator.evaluate(inputs)));
  }

  /** Inputs as they were sealed. */
  static EvaluationInputs inputs(String canonical) {
    return CanonicalJson.read(canonical, EvaluationInputs.class);
  }

  /** A result as it was sealed. */
  static ThreeLists result(String canonical) {
    return CanonicalJson.read(canonical, ThreeLists.class);
  }

  /** Of the UTF-8 bytes of a text, hexadecimal. */
  static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }
}
