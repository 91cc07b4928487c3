package org.ecoplan.indicator.monitoring.record;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.indicator.IndicatorProblem;
import org.ecoplan.indicator.knowledge.AsOf;
import org.ecoplan.indicator.monitoring.point.MonitoringPoint;
import org.ecoplan.indicator.monitoring.point.Points;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.jspecify.annotations.Nullable;

/** The records of a point. */
@Path("/api/indicators/v1/monitoring/points/{code}/records")
@Tag(name = "monitoring")
@Authenticated
public class KnownRecordResource {
  private final Points points;
  private final KnownRecords records;

  KnownRecordResource(Points points, KnownRecords records) {
    this.points = points;
    this.records = records;
  }

  @GET
  @Operation(
      summary = "一日的监测记录 / The records of a day",
      description =
          "Each with the delivery that brought it. Without asOf every version, replaced ones included;"
              + " with it, what was known then.")
  public List<KnownRecord> list(
      @PathParam("code") String code,
      @Parameter(required = true, example = "2024-03-01") @QueryParam("day") @Nullable String day,
      @Parameter(example = "2024-04-01") @QueryParam("asOf") @Nullable String asOf) {
    MonitoringPoint point =
        points
            .find(code)
            .orElseThrow(
                () -> DomainProblem.of(IndicatorProblem.POINT_UNKNOWN, "没有编码为 " + code + " 的监测点"));
    Optional<Instant> instant = AsOf.parse(asOf);
    return records.of(point, date(day)).stream()
        .filter(record -> instant.map(record::heldAt).orElse(true))
        .toList();
  }

  private static LocalDate date(@Nullable String day) {
    try {
      return LocalDate.parse(day == null ? "" : day);
    } catch (DateTimeParseException e) {
      throw DomainProblem.of(KitProblem.INVALID, "请用 day 参数指明日期")
          .field("day", "缺少或无法读取", "例如 2024-03-01");
    }
  }
}
