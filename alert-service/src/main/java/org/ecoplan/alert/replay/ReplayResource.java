package org.ecoplan.alert.replay;

import static org.ecoplan.kit.identity.Role.Names.ADMIN;
import static org.ecoplan.kit.identity.Role.Names.PLAN_OFFICE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.alert.setting.RulesInForce;
import org.ecoplan.kit.demonstration.KeepsNothing;

/** Plays a range of days through the rules: what would 2023 have looked like? */
@Path("/api/alerts/v1/replays")
@Tag(name = "Sweeps", description = "巡检 / Every subject judged on a date")
class ReplayResource {
  private final RulesInForce rules;
  private final Replay replay;

  ReplayResource(RulesInForce rules, Replay replay) {
    this.rules = rules;
    this.replay = replay;
  }

  @POST
  @KeepsNothing
  @RolesAllowed({PLAN_OFFICE, ADMIN})
  @Operation(
      operationId = "replay",
      summary = "回放一段时间 / Replay a range of days",
      description =
          "不写入任何内容。HINDSIGHT 用现在的数据、去掉当日尚未发生的事；AS_TOLD 只用当日以前报来的数据。"
              + " / Writes nothing. HINDSIGHT: today's facts without what had not happened yet;"
              + " AS_TOLD: what had been told by each day.")
  @APIResponse(responseCode = "400", description = "KIT-1002")
  @APIResponse(responseCode = "422", description = "ALT-1203")
  public ReplayReport replay(@NotNull @Valid ReplayRequest request) {
    return replay.report(request, rules.book());
  }
}
