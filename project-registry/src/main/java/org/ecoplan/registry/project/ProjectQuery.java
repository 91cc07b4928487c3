package org.ecoplan.registry.project;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.ecoplan.registry.request.Days;
import org.ecoplan.registry.request.Numbers;
import org.ecoplan.registry.request.Words;
import org.jspecify.annotations.Nullable;

/** The filters of a list of projects, as its address carries them. */
public class ProjectQuery {
  @QueryParam("category")
  @Parameter(description = "可重复 / May be repeated.", example = "CLEAR_WATER")
  List<String> category = List.of();

  @QueryParam("state")
  @Parameter(description = "可重复 / May be repeated.", example = "CONSTRUCTION")
  List<String> state = List.of();

  @QueryParam("subcategory")
  @Parameter(example = "西江流域保护")
  @Nullable String subcategory;

  @QueryParam("leadUnit")
  @Parameter(description = "牵头单位名称 / Name of the lead unit.", example = "市水务集团")
  @Nullable String leadUnit;

  @QueryParam("unit")
  @Parameter(
      description = "任一责任单位，含单位组成员 / Any responsible unit, members of groups too.",
      example = "柳江区人民政府")
  @Nullable String unit;

  @QueryParam("region")
  @Parameter(description = "责任单位所在地区代码 / Region of a responsible unit.", example = "450222")
  @Nullable String region;

  @QueryParam("year")
  @Parameter(description = "建设年限内的年份 / A year of the construction years.", example = "2024")
  @Nullable Integer year;

  @QueryParam("endYear")
  @Parameter(example = "2025")
  @Nullable Integer endYear;

  @QueryParam("overdue")
  @Parameter(description = "有逾期未完成的里程碑 / Has a milestone past its date.", example = "true")
  @Nullable String overdue;

  @QueryParam("tag")
  @Parameter(description = "标签，可重复，须全部具有 / All of these tags.", example = "黑臭水体")
  List<String> tag = List.of();

  @QueryParam("place")
  @Parameter(description = "项目所在地区代码 / Region that the project lies in.", example = "450222")
  @Nullable String place;

  @QueryParam("series")
  @Parameter(description = "所服务的指标序列 / An indicator series that it serves.", example = "I01-1")
  @Nullable String series;

  @QueryParam("q")
  @Parameter(
      description =
          "名称、内容、编号、单位、地区；空格分开的词须全部出现"
              + " / Name, summary, code, units, places; all words have to be found.",
      example = "柳江 污水")
  @Nullable String text;

  @QueryParam("late")
  @Parameter(
      description =
          "里程碑逾期，或建设年限已满而未完工"
              + " / A milestone is past its date, or the construction years have ended.",
      example = "true")
  @Nullable String late;

  @QueryParam("minDaysLate")
  @Parameter(description = "至少逾期天数 / The fewest days late, 1 or more.", example = "30")
  @Nullable String minDaysLate;

  @QueryParam("dueBy")
  @Parameter(
      description = "该日及以前有应完成而未完成的里程碑 / A milestone not reached is due by then.",
      example = "2024-12-31")
  @Nullable String dueBy;

  @QueryParam("unpaid")
  @Parameter(description = "已下达而分文未付 / Allocated, and nothing paid.", example = "true")
  @Nullable String unpaid;

  @QueryParam("executionRateBelow")
  @Parameter(
      description = "执行率低于（0.5 即 50%）；未下达的不算 / A share; not those without allocations.",
      example = "0.5")
  @Nullable String executionRateBelow;

  @QueryParam("plannedFrom")
  @Parameter(description = "计划投资不低于（元） / Least planned yuan.", example = "1000000")
  @Nullable String plannedFrom;

  @QueryParam("plannedTo")
  @Parameter(description = "计划投资不高于（元） / Most planned yuan.", example = "50000000")
  @Nullable String plannedTo;

  /**
   * The filter that was asked for.
   *
   * @throws DomainProblem {@link KitProblem#INVALID} naming the parameter
   */
  public ProjectFilter of(String planCode) {
    return new ProjectFilter(
        planCode,
        words("category", category, Category.class),
        words("state", state, Lifecycle.class),
        given(subcategory),
        given(leadUnit),
        given(unit),
        given(region),
        year,
        endYear,
        flag("overdue", given(overdue)),
        tag.stream().filter(one -> !one.isBlank()).toList(),
        given(place),
        given(series),
        given(text),
        new StandingFilter(
            flag("late", given(late)),
            Numbers.maybeWhole("minDaysLate", minDaysLate),
            Days.maybe("dueBy", dueBy).orElse(null),
            flag("unpaid", given(unpaid)),
            Numbers.maybeDecimal("executionRateBelow", executionRateBelow),
            Numbers.maybeDecimal("plannedFrom", plannedFrom),
            Numbers.maybeDecimal("plannedTo", plannedTo)));
  }

  private static <E extends Enum<E>> List<E> words(
      String field, List<String> texts, Class<E> type) {
    return texts.stream()
        .map(text -> Words.maybe(field, text, type))
        .filter(Objects::nonNull)
        .toList();
  }

  /** An empty field of a form asks for nothing. */
  private static @Nullable String given(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }

  private static @Nullable Boolean flag(String field, @Nullable String text) {
    if (text == null) {
      return null;
    }
    if (!text.equals("true") && !text.equals("false")) {
      throw DomainProblem.of(KitProblem.INVALID, "无法识别 " + field + " 的值 " + text)
          .field(field, "未知的值：" + text, "true, false");
    }
    return Boolean.valueOf(text);
  }
}
