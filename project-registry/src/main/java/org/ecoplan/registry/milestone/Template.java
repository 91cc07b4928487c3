package org.ecoplan.registry.milestone;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.ecoplan.registry.project.ProjectFacts;

/**
 * The way that projects of one kind go (里程碑模板). The steps follow one another.
 *
 * @param name the kind of project
 * @param steps from first to last; their weights add up to 100
 */
@Schema(
    name = "MilestoneTemplate",
    examples =
        """
        {"name":"设备购置类","steps":[
        {"stage":"TENDER","name":"签订采购合同","weight":40,"duePercent":50},
        {"stage":"ACCEPTANCE","name":"验收","weight":60,"duePercent":100}]}""")
record Template(
    @NotBlank @Size(max = 100) String name,
    @NotEmpty @Size(max = 50) List<@NotNull @Valid Step> steps) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * One step of the way.
   *
   * @param duePercent per cent of the construction period that has passed when it is due
   */
  @Schema(name = "MilestoneTemplateStep")
  record Step(
      @NotNull Stage stage,
      @NotBlank @Size(max = Milestone.LONGEST_NAME) String name,
      @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
          BigDecimal weight,
      @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
          BigDecimal duePercent) {

    /** The day on which it is due within the years of a project, from 1 January to 31 December. */
    LocalDate dueIn(ProjectFacts facts) {
      LocalDate begin = LocalDate.of(facts.startYear(), 1, 1);
      long days = ChronoUnit.DAYS.between(begin, LocalDate.of(facts.endYear(), 12, 31));
      return begin.plusDays(
          duePercent
              .multiply(BigDecimal.valueOf(days))
              .divide(HUNDRED, 0, RoundingMode.HALF_UP)
              .longValueExact());
    }
  }

  /**
   * Lets only ways through whose weights make a whole and whose days do not go back.
   *
   * @throws DomainProblem {@link KitProblem#INVALID} naming the step
   */
  void requireWhole() {
    BigDecimal sum = steps.stream().map(Step::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.compareTo(HUNDRED) != 0) {
      throw DomainProblem.of(KitProblem.INVALID, "各步骤权重之和应为 100")
          .field("steps.weight", "合计 " + sum.toPlainString(), "合计 100");
    }
    for (int index = 1; index < steps.size(); index++) {
      if (steps.get(index).duePercent().compareTo(steps.get(index - 1).duePercent()) < 0) {
        throw DomainProblem.of(KitProblem.INVALID, "第 " + (index + 1) + " 步早于前一步")
            .field(
                "steps[" + index + "].duePercent",
                "早于前一步",
                steps.get(index - 1).duePercent().toPlainString() + "..100");
      }
    }
  }
}
