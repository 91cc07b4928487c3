package org.ecoplan.indicator.monitoring.derived;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.indicator.IndicatorProblem;
import org.ecoplan.indicator.knowledge.AsOf;
import org.ecoplan.indicator.knowledge.Knowledge;
import org.ecoplan.kit.identity.Caller;
import org.ecoplan.kit.identity.Role;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** What the records of a region amount to. */
@Path("/api/indicators/v1/monitoring/regions/{region}")
@Tag(name = "monitoring")
@Authenticated
public class RegionResource {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final CityDays cityDays;
  private final DustDays dustDays;
  private final YearFigures figures;
  private final Knowledge knowledge;
  private final Caller caller;

  RegionResource(
      CityDays cityDays,
      DustDays dustDays,
      YearFigures figures,
      Knowledge knowledge,
      Caller caller) {
    this.cityDays = cityDays;
    this.dustDays = dustDays;
    this.figures = figures;
    this.knowledge = knowledge;
    this.caller = caller;
  }

  @GET
  @Path("air-days")
  @Operation(
      summary = "城市空气质量日报 / The city's air by day",
      description = "Daily values, AQI, primary pollutants; the reason where a day has none.")
  public Page<AirDay> airDays(
      @Parameter(example = "450200") @PathParam("region") String region,
      @Parameter(example = "2024") @QueryParam("year") @Nullable Integer year,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    if (year == null) {
      throw DomainProblem.of(KitProblem.INVALID, "请用 year 参数指明年份").field("year", "缺少", "例如 2024");
    }
    PageRequest request = PageRequest.of(pageSize, pageToken);
    LocalDate first =
        request
            .after()
            .map(token -> LocalDate.parse(token.keys(1).get(0)).plusDays(1))
            .orElse(LocalDate.of(year, 1, 1));
    LocalDate last = LocalDate.of(year, 12, 31);
    List<AirDay> days =
        AirDay.of(cityDays.between(region, first, last), dustDays.between(region, first, last));
    return Page.of(
        days.subList(0, Math.min(days.size(), request.fetchSize())),
        request,
        day -> List.of(day.day().toString()));
  }

  @GET
  @Path("years/{year}/figures")
  @Operation(
      summary = "年评价值 / The year's figures",
      description =
          "Each with method, version, counts and steps; a reason instead of a value where the data do"
              + " not suffice. asOf answers what was known then.")
  public List<YearFigure> figures(
      @PathParam("region") String region,
      @PathParam("year") int year,
      @Parameter(example = "2025-03-01") @QueryParam("asOf") @Nullable String asOf) {
    return figures.asOf(region, year, AsOf.parse(asOf).orElse(knowledge.now()));
  }

  @PUT
  @Path("dust-days/{day}")
  @Transactional
  @RolesAllowed({Role.Names.PLAN_OFFICE, Role.Names.ADMIN})
  @Operation(
      summary = "录入审定的沙尘日 / Enter a determined dust day",
      description = "Entering it again changes nothing.")
  public void determine(
      @PathParam("region") String region,
      @Parameter(example = "2023-03-22") @PathParam("day") String day,
      @NotNull @Valid NewDustDay entry) {
    LocalDate date = date(day);
    if (date.isAfter(LocalDate.ofInstant(knowledge.now(), ZONE))) {
      throw DomainProblem.of(IndicatorProblem.DUST_DAY_INVALID, date + " 还没有到")
          .field("day", "在未来", "已经过去的日期");
    }
    dustDays.determine(region, date, entry.source(), caller.name(), knowledge.now());
  }

  @DELETE
  @Path("dust-days/{day}")
  @Transactional
  @RolesAllowed({Role.Names.PLAN_OFFICE, Role.Names.ADMIN})
  @Operation(
      summary = "撤回沙尘日 / Withdraw a dust day",
      description = "It stays known that it was determined once.")
  public void withdraw(@PathParam("region") String region, @PathParam("day") String day) {
    dustDays.withdraw(region, date(day), knowledge.now());
  }

  private static LocalDate date(String day) {
    try {
      return LocalDate.parse(day);
    } catch (DateTimeParseException e) {
      throw DomainProblem.of(KitProblem.INVALID, "无法读取日期 " + day)
          .field("day", "无法读取", "例如 2023-03-22");
    }
  }
}
