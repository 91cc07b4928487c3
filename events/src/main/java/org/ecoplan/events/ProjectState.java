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
    List<FundingSum> funding)
    implements AggregateState {

  public ProjectState {
    units = Absent.asEmpty(units);
    milestones = Absent.asEmpty(milestones);
    scale = Absent.asEmpty(scale);
    funding = Absent.asEmpty(funding);
  }

  @Override
  public String aggregateId() {
    return planCode + "/" + code;
  }

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
      @Nullable String source) {}

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
