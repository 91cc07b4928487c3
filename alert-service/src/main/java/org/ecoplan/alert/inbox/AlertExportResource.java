package org.ecoplan.alert.inbox;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.alert.casefile.Alert;
import org.ecoplan.alert.casefile.AlertFilter;
import org.ecoplan.alert.casefile.AlertList;
import org.ecoplan.alert.rule.RuleBook;
import org.ecoplan.alert.setting.RulesInForce;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** The list of alerts as a file: the same filters, every page, up to 100,000 rows. */
@Path("/api/alerts/v1/exports")
@Authenticated
@Tag(name = "Alerts", description = "预警 / What is late or in breach, and who knows of it")
class AlertExportResource {
  private static final int MOST_ROWS = 100_000;
  private static final String CSV = "text/csv";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final AlertList list;
  private final RulesInForce rules;
  private final Clock clock;

  AlertExportResource(AlertList list, RulesInForce rules, Clock clock) {
    this.list = list;
    this.rules = rules;
    this.clock = clock;
  }

  @GET
  @Path("/alerts.csv")
  @Produces(CSV)
  @Operation(operationId = "exportAlertsAsCsv", summary = "导出 CSV / The list as CSV")
  @APIResponse(
      responseCode = "200",
      description = "UTF-8",
      content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
  public Response csv(
      @QueryParam("plan") @Nullable String plan,
      @QueryParam("rule") @Nullable String rule,
      @QueryParam("subject") @Nullable String subject,
      @QueryParam("unit") @Nullable String unit,
      @QueryParam("state") List<String> states,
      @Parameter(description = "供 Excel 打开时加 BOM / With a byte order mark, for Excel")
          @QueryParam("bom")
          boolean bom) {
    Consumer<Consumer<AlertView>> pages = pages(plan, rule, subject, unit, states);
    StreamingOutput body = out -> AlertSheet.csv(out, pages, bom);
    return attachment(body, CSV + "; charset=UTF-8", "alerts.csv");
  }

  @GET
  @Path("/alerts.xlsx")
  @Produces(XLSX)
  @Operation(operationId = "exportAlertsAsXlsx", summary = "导出 xlsx / The list as xlsx")
  @APIResponse(
      responseCode = "200",
      description = "xlsx",
      content =
          @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response xlsx(
      @QueryParam("plan") @Nullable String plan,
      @QueryParam("rule") @Nullable String rule,
      @QueryParam("subject") @Nullable String subject,
      @QueryParam("unit") @Nullable String unit,
      @QueryParam("state") List<String> states) {
    Consumer<Consumer<AlertView>> pages = pages(plan, rule, subject, unit, states);
    StreamingOutput body = out -> AlertSheet.xlsx(out, pages);
    return attachment(body, XLSX, "alerts.xlsx");
  }

  private Consumer<Consumer<AlertView>> pages(
      @Nullable String plan,
      @Nullable String rule,
      @Nullable String subject,
      @Nullable String unit,
      List<String> states) {
    RuleBook book = rules.book();
    LocalDate today = LocalDate.now(clock);
    AlertFilter filter = AlertQuery.filter(book, plan, rule, subject, unit, states);
    return taker -> {
      String token = null;
      int rows = 0;
      do {
        Page<Alert> page = list.page(filter, PageRequest.of(PageRequest.MAX_SIZE, token));
        page.items().forEach(alert -> taker.accept(AlertView.of(alert, book, today)));
        rows += page.items().size();
        token = page.nextPageToken();
      } while (token != null && rows < MOST_ROWS);
    };
  }

  private static Response attachment(StreamingOutput body, String type, String name) {
    return Response.ok(body, type)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }
}
