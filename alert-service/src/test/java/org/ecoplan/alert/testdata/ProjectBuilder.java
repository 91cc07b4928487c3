package org.ecoplan.alert.testdata;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.ecoplan.events.ProjectState;
import org.ecoplan.events.ProjectState.Adjustment;
import org.ecoplan.events.ProjectState.FundingSum;
import org.ecoplan.events.ProjectState.Milestone;
import org.ecoplan.events.ProjectState.MonthlyReport;
import org.ecoplan.events.UnitRef;
import org.jspecify.annotations.Nullable;

/**
 * A project as its registry tells it; starts as LT-01 of Liuzhou's 14th plan without milestones.
 */
public final class ProjectBuilder {
  private String code = "LT-01";
  private long version = 1;
  private String state = "RESERVED";
  private int endYear = 2025;
  private @Nullable LocalDate completedOn;
  private final List<Milestone> milestones = new ArrayList<>();
  private final List<FundingSum> funding = new ArrayList<>();
  private @Nullable LocalDate reservedOn;
  private @Nullable List<MonthlyReport> reports;
  private @Nullable List<Adjustment> adjustments;
  private List<UnitRef> units =
      List.of(
          new UnitRef("市工业和信息化局", "MUNICIPAL_DEPARTMENT", false, List.of()),
          new UnitRef("市生态环境局", "MUNICIPAL_DEPARTMENT", true, List.of()),
          new UnitRef("各县区人民政府", "UNIT_GROUP", false, List.of("柳南区人民政府", "柳北区人民政府")));

  private ProjectBuilder() {}

  public static ProjectBuilder aProject() {
    return new ProjectBuilder();
  }

  /** LT-01 with its printed milestone, due on 2023-12-31. */
  public static ProjectBuilder lt01() {
    return aProject().milestone(UnaryOperator.identity());
  }

  public ProjectBuilder code(String newCode) {
    code = newCode;
    return this;
  }

  public ProjectBuilder version(long newVersion) {
    version = newVersion;
    return this;
  }

  public ProjectBuilder state(String newState) {
    state = newState;
    return this;
  }

  public ProjectBuilder endYear(int year) {
    endYear = year;
    return this;
  }

  public ProjectBuilder completedOn(LocalDate date) {
    completedOn = date;
    return this;
  }

  /** Adds a milestone: the printed one, changed. */
  public ProjectBuilder milestone(UnaryOperator<MilestoneBuilder> change) {
    milestones.add(change.apply(new MilestoneBuilder()).build(milestones.size() + 1));
    return this;
  }

  /** Adds a sum of the ledger. */
  public ProjectBuilder money(String kind, int fiscalYear, String yuan) {
    funding.add(new FundingSum(kind, "CITY", fiscalYear, "市生态环境局", new BigDecimal(yuan)));
    return this;
  }

  public ProjectBuilder reservedOn(String date) {
    reservedOn = LocalDate.parse(date);
    return this;
  }

  /** The reports handed in, each on the 25th of its month. */
  public ProjectBuilder reports(String... months) {
    reports =
        Arrays.stream(months)
            .map(month -> new MonthlyReport(month, LocalDate.parse(month + "-25")))
            .toList();
    return this;
  }

  /** The responsible units as printed, the lead unit first. */
  public ProjectBuilder units(List<String> names) {
    units =
        names.stream()
            .map(name -> new UnitRef(name, "PRINTED", name.equals(names.get(0)), List.of()))
            .toList();
    return this;
  }

  public ProjectBuilder adjustment(String submittedOn, @Nullable String decidedOn) {
    LocalDate decided = decidedOn == null ? null : LocalDate.parse(decidedOn);
    adjustments =
        List.of(new Adjustment("A-1", "MILESTONE", LocalDate.parse(submittedOn), decided));
    return this;
  }

  public ProjectState build() {
    return new ProjectState(
        "LZ-145",
        code,
        version,
        "柳钢超低排放改造项目",
        "BLUE_SKY",
        "工业污染治理",
        state,
        2021,
        endYear,
        completedOn,
        null,
        units,
        milestones,
        List.of(),
        funding,
        reservedOn,
        reports,
        adjustments);
  }

  /** A milestone of a project. */
  public static final class MilestoneBuilder {
    private LocalDate original = LocalDate.of(2023, 12, 31);
    private @Nullable LocalDate approved;
    private @Nullable LocalDate forecast;
    private @Nullable LocalDate actual;
    private @Nullable BigDecimal progress;
    private @Nullable LocalDate progressAsOf;

    public MilestoneBuilder due(String date) {
      original = LocalDate.parse(date);
      return this;
    }

    public MilestoneBuilder approved(String date) {
      approved = LocalDate.parse(date);
      return this;
    }

    public MilestoneBuilder forecast(String date) {
      forecast = LocalDate.parse(date);
      return this;
    }

    public MilestoneBuilder completed(String date) {
      actual = LocalDate.parse(date);
      return this;
    }

    public MilestoneBuilder progress(String percent, String asOf) {
      progress = new BigDecimal(percent);
      progressAsOf = LocalDate.parse(asOf);
      return this;
    }

    private Milestone build(int number) {
      return new Milestone(
          number,
          "5台烧结、5台焦化、2个球团项目改造完成",
          original,
          approved,
          forecast,
          actual,
          progress,
          progressAsOf,
          "专栏9（一）");
    }
  }
}
