package org.ecoplan.registry.adjustment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.ecoplan.registry.funding.MoneySource;
import org.ecoplan.registry.request.Bounds;
import org.jspecify.annotations.Nullable;

/**
 * Asks for other years, milestone dates, units, quantities or planned money; one request asks for
 * one of the five.
 *
 * @param evidence what supports it, such as a document number
 * @param startYear absent where it stays
 * @param endYear absent where it stays
 * @param leadUnit absent where it stays
 * @param units all responsible units from then on, absent where they stay
 */
@Schema(
    name = "AdjustmentRequest",
    examples =
        """
        {"reason":"征地批复推迟","evidence":"柳自然资函〔2024〕12号",
        "milestones":[{"number":1,"date":"2025-06-30"}]}""")
record AdjustmentRequest(
    @NotBlank @Size(max = 2_000) String reason,
    @Size(max = 2_000) @Nullable String evidence,
    @Nullable Integer startYear,
    @Nullable Integer endYear,
    @Size(max = 200) @Nullable List<@NotNull @Valid NewDate> milestones,
    @Nullable String leadUnit,
    @Size(min = 1, max = 100) @Nullable List<@NotBlank String> units,
    @Size(max = 200) @Nullable List<@NotNull @Valid NewQuantity> scale,
    @Size(max = 200) @Nullable List<@NotNull @Valid NewMoney> money) {

  /** Another date for one milestone. */
  @Schema(name = "NewDate")
  record NewDate(@NotNull @Min(1) Integer number, @NotNull LocalDate date) {}

  /** Another quantity for one item of the scale, or a new item. */
  @Schema(name = "NewQuantity")
  record NewQuantity(
      @NotBlank @Size(max = 200) String item,
      @NotBlank @Size(max = 50) String unit,
      @NotNull @DecimalMin("0") @Digits(integer = 15, fraction = 6) BigDecimal plannedQuantity) {}

  /**
   * Another amount of planned money.
   *
   * @param unit the unit it is for, the lead unit where it is absent
   * @param plannedYuan yuan that are planned from then on
   */
  @Schema(name = "NewPlannedMoney")
  record NewMoney(
      @NotNull MoneySource source,
      @NotNull @Min(Bounds.FIRST_YEAR) @Max(Bounds.LAST_YEAR) Integer fiscalYear,
      @Nullable String unit,
      @NotNull @DecimalMin("0") @Digits(integer = 12, fraction = 2) BigDecimal plannedYuan) {}

  /**
   * What it asks for.
   *
   * @throws DomainProblem {@link KitProblem#INVALID} where it asks for nothing, for several parts,
   *     or for two values of one thing
   */
  Kind kind() {
    Map<Kind, Boolean> asked = new EnumMap<>(Kind.class);
    asked.put(Kind.YEARS, startYear != null || endYear != null);
    asked.put(Kind.MILESTONES, !newDates().isEmpty());
    asked.put(Kind.UNITS, leadUnit != null || units != null);
    asked.put(Kind.SCALE, !newQuantities().isEmpty());
    asked.put(Kind.MONEY, !newMoney().isEmpty());
    List<Kind> kinds =
        asked.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).toList();
    if (kinds.size() != 1) {
      throw DomainProblem.of(KitProblem.INVALID, "一项申请只调整年限、里程碑、单位、规模、计划投资之一")
          .field(
              "milestones",
              kinds.isEmpty() ? "没有要调整的内容" : "同时填写了 " + kinds,
              "startYear、endYear，或 milestones，或 leadUnit、units，或 scale，或 money");
    }
    newDates().forEach(date -> Bounds.requireDay("milestones.date", date.date()));
    requireOnce("milestones.number", newDates(), NewDate::number);
    requireOnce("scale.item", newQuantities(), wanted -> wanted.item() + "（" + wanted.unit() + "）");
    requireOnce(
        "money",
        newMoney(),
        wanted -> wanted.source() + " " + wanted.fiscalYear() + " " + wanted.unit());
    return kinds.get(0);
  }

  /** The field that carries what it asks for. */
  String field() {
    return switch (kind()) {
      case YEARS -> "endYear";
      case MILESTONES -> "milestones";
      case UNITS -> "units";
      case SCALE -> "scale";
      case MONEY -> "money";
    };
  }

  List<NewDate> newDates() {
    return milestones == null ? List.of() : milestones;
  }

  List<NewQuantity> newQuantities() {
    return scale == null ? List.of() : scale;
  }

  List<NewMoney> newMoney() {
    return money == null ? List.of() : money;
  }

  private static <T> void requireOnce(String field, List<T> wanted, Function<T, Object> name) {
    Set<Object> seen = new HashSet<>();
    for (T one : wanted) {
      if (!seen.add(name.apply(one))) {
        throw DomainProblem.of(KitProblem.INVALID, "重复填写：" + name.apply(one))
            .field(field, "重复：" + name.apply(one), "每项填一次");
      }
    }
  }
}
