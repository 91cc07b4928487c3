package org.ecoplan.indicator.assessment;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecoplan.events.AggregateState;
import org.ecoplan.events.PlanState;
import org.ecoplan.events.ProjectState;
import org.ecoplan.events.TaskState;
import org.ecoplan.events.UnitRef;
import org.ecoplan.indicator.assignment.AssignedTarget;
import org.ecoplan.indicator.following.Followed;
import org.ecoplan.indicator.observation.Observation;
import org.ecoplan.indicator.observation.Qualifier;
import org.ecoplan.indicator.series.Attribute;
import org.ecoplan.indicator.series.Series;
import org.ecoplan.indicator.series.SeriesDossier;
import org.ecoplan.indicator.target.TargetType;
import org.ecoplan.indicator.testdata.Registry;
import org.ecoplan.indicator.verdict.Comparison;
import org.ecoplan.indicator.verdict.Direction;
import org.jspecify.annotations.Nullable;

/** A small evaluation's inputs, fixed to the last digit. */
public final class Inputs {
  private static final Instant KNOWN = Instant.parse("2024-06-01T00:00:00Z");
  private static final Instant AS_OF = Instant.parse("2024-11-26T04:00:00Z");

  private Inputs() {}

  /** Good days, coarse dust and rural sewage; three projects; two tasks of a county's plan. */
  public static EvaluationInputs small() {
    return with(
        List.of(
            new SeriesDossier(
                series("I05-1", 5, "空气质量优良率", "城市", "96.7", TargetType.REGIONAL_ASSIGNMENT, null),
                List.of(observation("I05-1", "2021", "94"), observation("I05-1", "2023H1", "96.7")),
                List.of(assigned("I05-1", 2021, "92"))),
            new SeriesDossier(
                series("I14", 14, "农村生活污水治理率", "农村生活污水治理率", "3.54", TargetType.AT_LEAST, "25"),
                List.of(
                    observation("I14", "2021", "5"),
                    observation("I14", "2022", "9.8"),
                    observation("I14", "2023", "12.4")),
                List.of()),
            new SeriesDossier(
                series("I17", 17, "森林覆盖率", "=森林覆盖率", "67.02", TargetType.AT_LEAST, "65"),
                List.of(),
                List.of())));
  }

  /** The same plan with other series. */
  public static EvaluationInputs with(List<SeriesDossier> series) {
    return new EvaluationInputs(
        EvaluationInputs.METHOD_VERSION,
        BigDecimal.valueOf(5),
        2023,
        AS_OF,
        Registry.plan145("LZ-145"),
        series,
        List.of(
            new PlanState(
                "LC-2024-AIR",
                1,
                "柳城县2024年度计划",
                "450222",
                2023,
                2024,
                null,
                2024,
                null,
                List.of())),
        List.of(
            followed(task("LC24-A01", "NOT_STARTED", "2024-10-31")),
            followed(task("LC24-A02", "DONE", "2024-12-31"))),
        List.of(
            followed(project("LT-01", "BLUE_SKY", "CONSTRUCTION", "100.00", "60.50")),
            followed(project("LT-02", "BLUE_SKY", "OPERATING", "0.10", "0.10")),
            followed(project("BS-01", "CLEAR_WATER", "REMOVED", "0.00", "0.00"))));
  }

  /** A series that starts at a baseline. */
  public static Series series(
      String code,
      int number,
      String indicator,
      String name,
      String baseline,
      TargetType type,
      @Nullable String target) {
    return new Series(
        "LZ-145",
        code,
        1,
        number,
        number,
        "环境质量改善",
        indicator,
        name,
        "%",
        Attribute.BINDING,
        Direction.HIGHER,
        new BigDecimal(baseline),
        null,
        type,
        target,
        false,
        null,
        null,
        KNOWN,
        null);
  }

  /** A cumulative fall with a total of at least 20 % assigned for 2023. */
  public static SeriesDossier cumulative(List<Observation> observations) {
    Series series =
        new Series(
            "LZ-145",
            "I08",
            1,
            8,
            8,
            "污染防治治理",
            "总量控制",
            "化学需氧量排放量下降率",
            "%",
            Attribute.BINDING,
            Direction.HIGHER,
            new BigDecimal("13"),
            null,
            TargetType.REGIONAL_ASSIGNMENT,
            null,
            true,
            null,
            null,
            KNOWN,
            null);
    return new SeriesDossier(series, observations, List.of(assigned("I08", 2023, "20")));
  }

  /** An observation of the city. */
  public static Observation observation(String series, String period, String value) {
    return observation(series, "450200", period, value);
  }

  /** An observation of a region. */
  public static Observation observation(String series, String region, String period, String value) {
    return new Observation(
        UUID.nameUUIDFromBytes((series + region + period).getBytes(StandardCharsets.UTF_8)),
        series,
        region,
        period,
        new BigDecimal(value),
        "%",
        Qualifier.VALUE,
        "公报",
        "2024-06",
        "planoffice",
        null,
        KNOWN,
        null,
        null);
  }

  private static AssignedTarget assigned(String series, int year, String value) {
    return new AssignedTarget(
        new UUID(0, year),
        series,
        "450200",
        year,
        Comparison.AT_LEAST,
        new BigDecimal(value),
        "%",
        "自治区",
        null,
        null,
        "下达文件",
        "2021",
        "planoffice",
        null,
        KNOWN,
        null,
        null);
  }

  /** The last one explains nothing, and the one before it was handed in when it was over. */
  private static final List<ProjectState.MonthlyReport> REPORTS =
      List.of(
          new ProjectState.MonthlyReport("2023-11", LocalDate.of(2023, 11, 29), "征地批复推迟"),
          new ProjectState.MonthlyReport("2023-10", LocalDate.of(2023, 10, 30), "设计变更"),
          new ProjectState.MonthlyReport("2023-12", LocalDate.of(2023, 12, 29)),
          new ProjectState.MonthlyReport("2099-01", LocalDate.of(2099, 1, 30), "尚未发生"));

  private static ProjectState project(
      String code, String category, String state, String allocated, String paid) {
    return new ProjectState(
        "LZ-145",
        code,
        1,
        "项目 " + code,
        category,
        null,
        state,
        2021,
        2023,
        null,
        null,
        List.of(new UnitRef("市生态环境局", "MUNICIPAL_DEPARTMENT", true, List.of())),
        List.of(
            new ProjectState.Milestone(
                1,
                "改造完成",
                LocalDate.of(2023, 12, 31),
                LocalDate.of(2024, 12, 31),
                LocalDate.of(2025, 6, 30),
                null,
                new BigDecimal("60"),
                LocalDate.of(2024, 11, 26),
                null)),
        List.of(),
        List.of(money("ALLOCATED", allocated), money("PAID", paid)),
        null,
        REPORTS,
        null);
  }

  private static ProjectState.FundingSum money(String kind, String amount) {
    return new ProjectState.FundingSum(kind, "CITY", 2023, "市生态环境局", new BigDecimal(amount));
  }

  private static TaskState task(String code, String state, String due) {
    return new TaskState(
        "LC-2024-AIR",
        code,
        1,
        "产业能源结构",
        "主要任务 " + code,
        null,
        List.of(
            new UnitRef("柳城生态环境局", "COUNTY_DEPARTMENT", true, List.of()),
            new UnitRef("县统计局", "COUNTY_DEPARTMENT", false, List.of())),
        "全年",
        LocalDate.parse(due),
        state,
        null,
        null);
  }

  private static <S extends AggregateState> Followed<S> followed(S state) {
    return new Followed<>(state, KNOWN);
  }
}
