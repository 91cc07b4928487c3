package org.ecoplan.gateway.disclosure;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The indicators of a plan that are public.
 *
 * @param knownAt when they were made public
 * @param evaluation the latest published one, absent without any
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PublishedIndicators(
    String planCode,
    String planName,
    int baselineYear,
    int finalYear,
    String knownAt,
    @Nullable Evaluation evaluation,
    List<Series> items) {

  private static final String NO_CATEGORY = "";

  /** Which evaluation the verdicts are from. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Evaluation(String id, int year, String asOf, @Nullable String publishedAt) {}

  /** One series. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Series(
      int indicatorNumber,
      String indicatorName,
      String name,
      @Nullable String category,
      @Nullable String unit,
      String attributeZh,
      String attributeEn,
      @Nullable String baseline,
      String target,
      @Nullable Finding finding) {

    /** The series' name where it says more than the indicator's. */
    public String title() {
      return name.equals(indicatorName) ? indicatorName : indicatorName + "：" + name;
    }
  }

  /** What the evaluation says of a series, and why. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Finding(
      String verdict,
      String verdictZh,
      String verdictEn,
      @Nullable BigDecimal value,
      @Nullable String reason) {

    /** A sign beside the word, so that colour is never alone: the classes of ecoplan.css. */
    public String look() {
      return switch (verdict) {
        case "MET_EARLY", "MET", "AHEAD", "ON_SCHEDULE" -> "up";
        case "BEHIND", "REGRESSED", "NOT_MET" -> "down";
        default -> "open";
      };
    }

    /** The sign itself. */
    public String sign() {
      return switch (look()) {
        case "up" -> "●";
        case "down" -> "▲";
        default -> "○";
      };
    }
  }

  /** One category with its series, in printed order. */
  public record Group(String category, List<Series> series) {}

  /** The categories in the order in which they first appear. */
  public List<Group> groups() {
    Map<String, List<Series>> byCategory =
        items.stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.category() == null ? NO_CATEGORY : one.category(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return byCategory.entrySet().stream()
        .map(entry -> new Group(entry.getKey(), entry.getValue()))
        .toList();
  }
}
