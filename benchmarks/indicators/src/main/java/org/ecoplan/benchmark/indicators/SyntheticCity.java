package org.ecoplan.benchmark.indicators;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.ecoplan.events.AggregateState;
import org.ecoplan.events.Event;
import org.ecoplan.events.EventMetadata;
import org.ecoplan.events.PlanState;
import org.ecoplan.events.ProjectState;
import org.ecoplan.events.TaskState;
import org.ecoplan.events.Topic;
import org.ecoplan.events.UnitRef;
import org.ecoplan.kit.wire.EventCodec;

/**
 * A made-up city that promises what Liuzhou promises: the real indicator table, and beside it
 * synthetic values, assigned targets, projects and tasks of the real numbers. Every name and source
 * says that it is synthetic.
 *
 * @param code of its plan
 */
record SyntheticCity(String code) {
  static final int SERIES = 38;
  static final int YEAR = 2023;
  private static final String SYNTHETIC = "合成数据（压力测试）";
  private static final int DISTRICTS = 12;
  private static final int PROJECTS = 34;
  private static final int MILESTONES = 4;
  private static final int TASKS = 81;
  private static final int FIRST_YEAR = 2021;
  private static final int FINAL_YEAR = 2025;
  private static final Path TABLE = Path.of("data", "liuzhou", "indicators.csv");
  private static final Instant TOLD = Instant.parse("2024-01-02T00:00:00Z");

  static SyntheticCity numbered(int number) {
    return new SyntheticCity("SYN-%03d".formatted(number));
  }

  /** Everything that the registry would tell of it. */
  Stream<ProducerRecord<String, String>> told() {
    Stream<AggregateState> projects =
        IntStream.rangeClosed(1, PROJECTS).mapToObj(number -> project(number));
    Stream<AggregateState> tasks = IntStream.rangeClosed(1, TASKS).mapToObj(number -> task(number));
    return Stream.concat(Stream.of(plan()), Stream.concat(projects, tasks)).map(this::record);
  }

  /** The printed indicator table. */
  static byte[] series() throws IOException {
    return Files.readAllBytes(TABLE);
  }

  /** A value of every series for each year so far, and of the rural sewage for each district. */
  String observations() throws IOException {
    StringBuilder csv =
        new StringBuilder(
            "indicator_code,region,period,value,unit,source_url,source_date,qualifier,note\n");
    for (Row row : rows()) {
      for (int year = FIRST_YEAR; year <= YEAR; year++) {
        csv.append(observation(row, region(), year));
      }
      if (row.code.equals("I14")) {
        for (int district = 1; district <= DISTRICTS; district++) {
          csv.append(observation(row, district(district), YEAR));
        }
      }
    }
    return csv.toString();
  }

  /** What is assigned for each year to the series whose target is assigned. */
  String assignedTargets() throws IOException {
    StringBuilder csv =
        new StringBuilder(
            "indicator_code,metric,region,year,target_type,value,unit,assigned_by,source_url,"
                + "source_date,note\n");
    for (Row row : rows()) {
      for (int year = FIRST_YEAR; row.isAssigned && year <= FINAL_YEAR; year++) {
        csv.append(
            "%s,,%s,%d,%s,50,%s,%s,%s,2021-01-01,%n"
                .formatted(
                    row.code,
                    region(),
                    year,
                    row.isHigherBetter ? "AT_LEAST" : "AT_MOST",
                    row.unit,
                    SYNTHETIC,
                    SYNTHETIC));
      }
    }
    return csv.toString();
  }

  private String observation(Row row, String region, int year) {
    if (row.isQualitative) {
      return "%s,%s,%d,,%s,%s,%d-01-15,CONFORMS,%n"
          .formatted(row.code, region, year, row.unit, SYNTHETIC, year + 1);
    }
    int spread = Math.floorMod((code + row.code + region + year).hashCode(), 900);
    return "%s,%s,%d,%s,%s,%s,%d-01-15,VALUE,%n"
        .formatted(
            row.code,
            region,
            year,
            BigDecimal.valueOf(50 + spread, 1).toPlainString(),
            row.unit,
            SYNTHETIC,
            year + 1);
  }

  private PlanState plan() {
    List<PlanState.Region> regions = new ArrayList<>();
    regions.add(new PlanState.Region(region(), "合成城市 " + code, "CITY", null));
    IntStream.rangeClosed(1, DISTRICTS)
        .mapToObj(
            number -> new PlanState.Region(district(number), "合成区 " + number, "DISTRICT", region()))
        .forEach(regions::add);
    return new PlanState(
        code,
        1,
        SYNTHETIC + " " + code,
        region(),
        FIRST_YEAR - 1,
        FIRST_YEAR,
        YEAR,
        FINAL_YEAR,
        SYNTHETIC,
        regions);
  }

  private ProjectState project(int number) {
    return new ProjectState(
        code,
        "P-%02d".formatted(number),
        1,
        SYNTHETIC + " " + number,
        "CLEAR_WATER",
        "合成",
        number % 3 == 0 ? "COMPLETED" : "CONSTRUCTION",
        FIRST_YEAR,
        YEAR,
        null,
        null,
        unit(),
        IntStream.rangeClosed(1, MILESTONES)
            .mapToObj(
                each ->
                    new ProjectState.Milestone(
                        each,
                        "合成里程碑 " + each,
                        LocalDate.of(YEAR, each * 3, 1),
                        null,
                        null,
                        null,
                        null,
                        null,
                        SYNTHETIC))
            .toList(),
        List.of(),
        List.of(
            new ProjectState.FundingSum(
                "PLANNED", "CITY", FIRST_YEAR, "合成单位", new BigDecimal("1000000.00")),
            new ProjectState.FundingSum(
                "ALLOCATED", "CITY", FIRST_YEAR, "合成单位", new BigDecimal("600000.00"))));
  }

  private TaskState task(int number) {
    return new TaskState(
        code,
        "T-%02d".formatted(number),
        1,
        "合成章 " + number % 8,
        SYNTHETIC,
        SYNTHETIC,
        unit(),
        "2023年12月底前",
        LocalDate.of(YEAR, 12, 31),
        number % 2 == 0 ? "DONE" : "IN_PROGRESS",
        null,
        null);
  }

  private static List<UnitRef> unit() {
    return List.of(new UnitRef("合成单位", "MUNICIPAL_DEPARTMENT", true, List.of()));
  }

  private String region() {
    return code;
  }

  private String district(int number) {
    return code + "-%02d".formatted(number);
  }

  private ProducerRecord<String, String> record(AggregateState state) {
    EventMetadata metadata =
        new EventMetadata(
            UUID.randomUUID(),
            Topic.of(state),
            state.aggregateId(),
            state.version(),
            "told",
            "benchmark",
            TOLD);
    return EventCodec.record(new Event<>(metadata, state), null);
  }

  /** What the printed table says that a synthetic value depends on. */
  private record Row(
      String code,
      String unit,
      boolean isAssigned,
      boolean isQualitative,
      boolean isHigherBetter) {}

  private static List<Row> rows() throws IOException {
    return Files.readAllLines(TABLE).stream()
        .skip(1)
        .map(line -> List.of(line.split(",", -1)))
        .map(
            cells ->
                new Row(
                    cells.get(1),
                    cells.get(5),
                    cells.get(7).equals("REGIONAL_ASSIGNMENT"),
                    cells.get(7).equals("QUALITATIVE"),
                    cells.get(10).equals("HIGHER")))
        .toList();
  }
}
