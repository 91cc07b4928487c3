package org.ecoplan.benchmark.alerts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.ecoplan.events.ProjectState;
import org.ecoplan.events.ProjectState.FundingSum;
import org.ecoplan.events.ProjectState.Milestone;
import org.ecoplan.events.UnitRef;

/** Made-up projects of the shape of real ones. */
final class SyntheticProjects {
  static final String PLAN = "BENCHMARK";
  static final LocalDate LONG_AGO = LocalDate.of(2023, 12, 31);
  static final LocalDate FAR_AHEAD = LocalDate.of(2099, 12, 31);

  private SyntheticProjects() {}

  /** A project under construction whose milestones are all due on one day. */
  static ProjectState project(String code, int milestones, LocalDate due) {
    return new ProjectState(
        PLAN,
        code,
        1,
        "合成项目 " + code,
        "BLUE_SKY",
        "工业污染治理",
        "CONSTRUCTION",
        2021,
        FAR_AHEAD.getYear(),
        null,
        null,
        List.of(
            new UnitRef("市工业和信息化局", "MUNICIPAL_DEPARTMENT", true, List.of()),
            new UnitRef("各县区人民政府", "UNIT_GROUP", false, List.of("柳南区人民政府", "柳北区人民政府"))),
        IntStream.rangeClosed(1, milestones).mapToObj(number -> milestone(number, due)).toList(),
        List.of(),
        List.of(new FundingSum("PLANNED", "CITY", 2024, "市工业和信息化局", new BigDecimal("1000000.00"))));
  }

  private static Milestone milestone(int number, LocalDate due) {
    return new Milestone(
        number, "合成里程碑 " + number, due, null, null, null, new BigDecimal("60"), LONG_AGO, "合成");
  }
}
