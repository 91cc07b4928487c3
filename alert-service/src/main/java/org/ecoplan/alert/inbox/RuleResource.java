package org.ecoplan.alert.inbox;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.alert.rule.RuleBook;
import org.ecoplan.alert.rule.RuleDescription;
import org.ecoplan.alert.rule.Severity;
import org.ecoplan.kit.web.Page;

/** Tells which rules are in force. */
@Path("/api/alerts/v1/rules")
@Tag(name = "Rules", description = "规则 / What raises an alert")
class RuleResource {
  private final RuleBook rules;

  RuleResource(RuleBook rules) {
    this.rules = rules;
  }

  @GET
  @Authenticated
  @Operation(operationId = "listRules", summary = "现行规则 / The rules in force, in one page")
  public Page<RuleView> list() {
    List<RuleView> views = rules.descriptions().stream().map(RuleView::of).toList();
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
      @Schema(description = "起始级别 / What it starts with") Severity severity) {

    static RuleView of(RuleDescription rule) {
      return new RuleView(
          rule.code(),
          rule.version(),
          rule.name().zh(),
          rule.name().en(),
          rule.meaning().zh(),
          rule.meaning().en(),
          rule.severity());
    }
  }
}
