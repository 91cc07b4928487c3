package org.ecoplan.events;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A project of the reserve library: facts, milestones, scale and the sums of its money.
 *
 * @param category CLEAR_WATER, BLUE_SKY, CLEAN_SOIL, WASTE, CLIMATE or CAPACITY
 * @param state where it stands in the lifecycle, such as RESERVED or CONSTRUCTION
 * @param startYear first construction year
 * @param endYear last construction year
 * @param completedOn the day the project was completed, absent before that
 * @param funding the sums of the ledger, one row for each kind, source, fiscal year and unit that
 *     has an entry
 * @param reservedOn the day of the last admission to the reserve library, absent where not told
 * @param monthlyReports the reports (调度) handed in so far, absent where the writer tells none
 * @param adjustments the requested changes (动态调整), absent where the writer tells none
 * @param tags what people call it beside its category, absent where the writer tells none
 * @param location where it is, absent where nobody has said
 */
public record ProjectState(
    String planCode,
    String code,
    long version,
    String name,
    String category,
    @Nullable String subcategory,
    String state,
    int startYear,
    int endYear,
    @Nullable LocalDate completedOn,
    @Nullable String summary,
    List<UnitRef> units,
    List<Milestone> milestones,
    List<ScaleItem> scale,
    List<FundingSum> funding,
    @Nullable LocalDate reservedOn,
    @Nullable List<MonthlyReport> monthlyReports,
    @Nullable List<Adjustment> adjustments,
    @Nullable List<String> tags,
    @Nullable Location location)
    implements AggregateState {

  public ProjectState {
    units = Absent.asEmpty(units);
    milestones = Absent.asEmpty(milestones);
    scale = Absent.asEmpty(scale);
    funding = Absent.asEmpty(funding);
    monthlyReports = monthlyReports == null ? null : List.copyOf(monthlyReports);
    adjustments = adjustments == null ? null : List.copyOf(adjustments);
    tags = tags == null ? null : List.copyOf(tags);
  }

  /** A project whose tags and location are not told. */
  public ProjectState(
      String planCode,
      String code,
      long version,
      String name,
      String category,
      @Nullable String subcategory,
      String state,
      int startYear,
      int endYear,
      @Nullable LocalDate completedOn,
      @Nullable String summary,
      List<UnitRef> units,
      List<Milestone> milestones,
      List<ScaleItem> scale,
      List<FundingSum> funding,
      @Nullable LocalDate reservedOn,
      @Nullable List<MonthlyReport> monthlyReports,
      @Nullable List<Adjustment> adjustments) {
    this(
        planCode,
        code,
        version,
        name,
        category,
        subcategory,
        state,
        startYear,
        endYear,
        completedOn,
        summary,
        units,
        milestones,
        scale,
        funding,
        reservedOn,
        monthlyReports,
        adjustments,
        null,
        null);
  }

  /** A project whose admission, reports and adjustments are not told. */
  public ProjectState(
      String planCode,
      String code,
      long version,
      String name,
      String category,
      @Nullable String subcategory,
      String state,
      int startYear,
      int endYear,
      @Nullable LocalDate completedOn,
      @Nullable String summary,
      List<UnitRef> units,
      List<Milestone> milestones,
      List<ScaleItem> scale,
      List<FundingSum> funding) {
    this(
        planCode,
        code,
        version,
        name,
        category,
        subcategory,
        state,
        startYear,
        endYear,
        completedOn,
        summary,
        units,
        milestones,
        scale,
        funding,
        null,
        null,
        null);
  }

  @Override
  public String aggregateId() {
    return planCode + "/" + code;
  }

  /**
   * Where a project is: a point, a region, or both.
   *
   * @param longitude degrees east of CGCS2000
   * @param latitude degrees north of CGCS2000
   */
  public record Location(
      @Nullable BigDecimal longitude, @Nullable BigDecimal latitude, @Nullable String regionCode) {}

  /**
   * A milestone (里程碑) with its dates.
   *
   * @param number counts the project's milestones from 1
   * @param originalDate as first promised; never overwritten
   * @param approvedDate as last approved by an adjustment
   * @param forecastDate as the manager expects it now
   * @param actualDate when it was reached
   * @param progressPercent 0 to 100
   * @param progressAsOf the day the progress was true
   * @param stage what it stands for, such as TENDER or MAIN_WORKS; absent where nobody has said
   * @param weight what it counts beside the others, 0 to 100; absent where nobody has said
   * @param predecessors the numbers of the milestones before it, absent where the writer tells none
   */
  public record Milestone(
      int number,
      String name,
      LocalDate originalDate,
      @Nullable LocalDate approvedDate,
      @Nullable LocalDate forecastDate,
      @Nullable LocalDate actualDate,
      @Nullable BigDecimal progressPercent,
      @Nullable LocalDate progressAsOf,
      @Nullable String source,
      @Nullable String stage,
      @Nullable BigDecimal weight,
      @Nullable List<Integer> predecessors) {

    public Milestone {
      predecessors = predecessors == null ? null : List.copyOf(predecessors);
    }

    /** A milestone whose place on the project's way is not told. */
    public Milestone(
        int number,
        String name,
        LocalDate originalDate,
        @Nullable LocalDate approvedDate,
        @Nullable LocalDate forecastDate,
        @Nullable LocalDate actualDate,
        @Nullable BigDecimal progressPercent,
        @Nullable LocalDate progressAsOf,
        @Nullable String source) {
      this(
          number,
          name,
          originalDate,
          approvedDate,
          forecastDate,
          actualDate,
          progressPercent,
          progressAsOf,
          source,
          null,
          null,
          null);
    }
  }

  /**
   * A monthly report (调度).
   *
   * @param month such as {@code 2024-10}
   * @param explanation why it has not started, or what stands in its way; absent where nothing was
   *     said
   */
  public record MonthlyReport(String month, LocalDate submittedOn, @Nullable String explanation) {

    /** A report that explains nothing. */
    public MonthlyReport(String month, LocalDate submittedOn) {
      this(month, submittedOn, null);
    }
  }

  /**
   * A requested change (动态调整) of years, milestones, units, scale or money.
   *
   * @param decidedOn the day of the decision, absent while there is none
   */
  public record Adjustment(
      String id, String kind, LocalDate submittedOn, @Nullable LocalDate decidedOn) {}

  /** A quantity the project promises, in {@code unit}, and what of it is done. */
  public record ScaleItem(
      String item, BigDecimal plannedQuantity, @Nullable BigDecimal doneQuantity, String unit) {}

  /**
   * One sum of the ledger.
   *
   * @param kind PLANNED, ALLOCATED, RECEIVED or PAID
   * @param source CENTRAL, AUTONOMOUS_REGION, CITY, COUNTY, SPECIAL_BOND, BANK_LOAN, ENTERPRISE,
   *     SOCIAL_CAPITAL or OTHER
   * @param unit the unit the money is for
   * @param amountYuan yuan with two decimals
   */
  public record FundingSum(
      String kind, String source, int fiscalYear, String unit, BigDecimal amountYuan) {}
}
