package org.ecoplan.alert.testdata;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ecoplan.events.EvaluationState;
import org.ecoplan.events.EvaluationState.SeriesVerdict;
import org.ecoplan.events.SeriesState;

/** An evaluation of Liuzhou's 14th plan; starts as that of 2023 without verdicts. */
public final class EvaluationBuilder {
  private String id = UUID.randomUUID().toString();
  private long version = 1;
  private int year = 2023;
  private Instant asOf = Instant.parse("2024-03-01T00:00:00Z");
  private final List<SeriesVerdict> verdicts = new ArrayList<>();

  private EvaluationBuilder() {}

  public static EvaluationBuilder anEvaluation() {
    return new EvaluationBuilder();
  }

  public EvaluationBuilder id(String newId) {
    id = newId;
    return this;
  }

  public EvaluationBuilder version(long newVersion) {
    version = newVersion;
    return this;
  }

  public EvaluationBuilder year(int newYear) {
    year = newYear;
    return this;
  }

  public EvaluationBuilder asOf(String instant) {
    asOf = Instant.parse(instant);
    return this;
  }

  public EvaluationBuilder guiding(String series, String verdict) {
    return verdict(series, "GUIDING", verdict);
  }

  public EvaluationBuilder binding(String series, String verdict) {
    return verdict(series, "BINDING", verdict);
  }

  private EvaluationBuilder verdict(String series, String attribute, String verdict) {
    verdicts.add(
        new SeriesVerdict(
            series,
            5,
            "优良天数比率",
            attribute,
            verdict,
            new BigDecimal("94.0"),
            "≥96.7",
            new BigDecimal("-2.7"),
            "%",
            "94.0 低于目标 96.7"));
    return this;
  }

  public EvaluationState build() {
    return new EvaluationState(
        id, version, "LZ-145", year, asOf, "DRAFT", "0".repeat(64), verdicts);
  }

  /** I05-1 of Liuzhou's 14th plan. */
  public static SeriesState seriesI051() {
    return new SeriesState(
        "LZ-145",
        "I05-1",
        1,
        5,
        "城市空气质量",
        "优良天数比率",
        "%",
        "BINDING",
        "HIGHER",
        "ASSIGNED",
        new BigDecimal("96.7"),
        null);
  }
}
