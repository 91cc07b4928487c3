package org.ecoplan.alert.inbox;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.alert.rule.Parameter;
import org.ecoplan.alert.rule.RuleDescription;
import org.ecoplan.alert.rule.RuleKind;
import org.ecoplan.alert.rule.Severity;
import org.ecoplan.alert.setting.RulesInForce;
import org.ecoplan.kit.web.Page;

/** Tells which rules are in force. */
@Path("/api/alerts/v1/rules")
@Tag(name = "Rules", description = "规则 / What raises an alert")
class RuleResource {
  private final RulesInForce rules;

  RuleResource(RulesInForce rules) {
    this.rules = rules;
  }

  @GET
  @Authenticated
  @Operation(operationId = "listRules", summary = "现行规则 / The rules in force, in one page")
  public Page<RuleView> list() {
    List<RuleView> views = rules.book().kinds().stream().map(RuleView::of).toList();
    return new Page<>(views, null);
  }

  /** A rule in words. */
  @Schema(name = "Rule")
  record RuleView(
      @Schema(examples = "MILESTONE_OVERDUE") String rule,
      int version,
      @Schema(examples = "里程碑逾期") String nameZh,
      @Schema(examples = "Milestone overdue") String nameEn,
      String meaningZh,
      String meaningEn,
      @Schema(description = "起始级别 / What it starts with") Severity severity,
      @Schema(description = "可设置的参数 / What may be set") List<ParameterView> parameters) {

    static RuleView of(RuleKind<?> kind) {
      RuleDescription rule = kind.description();
      return new RuleView(
          rule.code(),
          rule.version(),
          rule.name().zh(),
          rule.name().en(),
          rule.meaning().zh(),
          rule.meaning().en(),
          rule.severity(),
          kind.parameters().stream().map(ParameterView::of).toList());
    }
  }

  /** A number that may be set for a rule. */
  @Schema(name = "RuleParameter")
  record ParameterView(
      @Schema(examples = "criticalAfterDays") String name,
      String nameZh,
      String nameEn,
      @Schema(description = "days, workingDays, percentagePoints", examples = "days") String unit,
      @Schema(description = "未设置时的值 / Where nobody has set it", examples = "180") int standard,
      int min,
      int max) {

    static ParameterView of(Parameter parameter) {
      return new ParameterView(
          parameter.name(),
          parameter.words().zh(),
          parameter.words().en(),
          parameter.unit(),
          parameter.standard(),
          parameter.min(),
          parameter.max());
    }
  }
}
