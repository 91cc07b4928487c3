package org.ecoplan.registry.project;

import java.util.List;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.ecoplan.kit.store.Conditions;
import org.ecoplan.registry.request.Bounds;
import org.jspecify.annotations.Nullable;

/**
 * Which projects of a plan are asked for; an absent or empty member asks for all.
 *
 * @param unit a unit's name; members of groups count
 * @param region the code of the region of a responsible unit
 * @param year a year within the construction years
 * @param overdue whether a milestone is past its date and not reached
 * @param tags tags that a project all has
 * @param place the code of the region that a project lies in
 * @param series the code of an indicator series that a project serves
 * @param text words that all have to be found in the project or in the names of its units and their
 *     places
 * @param standing how they stand with their money and their days
 */
public record ProjectFilter(
    String planCode,
    List<Category> categories,
    List<Lifecycle> states,
    @Nullable String subcategory,
    @Nullable String leadUnit,
    @Nullable String unit,
    @Nullable String region,
    @Nullable Integer year,
    @Nullable Integer endYear,
    @Nullable Boolean overdue,
    List<String> tags,
    @Nullable String place,
    @Nullable String series,
    @Nullable String text,
    StandingFilter standing) {

  /** Begins a statement in which {@code current_day.today} can be read: its first parameter. */
  public static final String TODAY = "WITH current_day AS (SELECT CAST(? AS date) AS today) ";

  /**
   * The same for a statement that {@link ProjectSort} orders: its first parameters are the day and
   * the words that are looked for.
   */
  public static final String ASKED =
      "WITH current_day AS (SELECT CAST(? AS date) AS today, CAST(? AS text[]) AS asked) ";

  /** What the conditions speak of: the project, its standing and the day. */
  public static final String FROM = Tense.NOW.from();

  static final int LONGEST_TEXT = 200;
  static final int MOST_WORDS = 10;

  /**
   * A filter that can be asked.
   *
   * @throws DomainProblem {@link KitProblem#INVALID} naming the member
   */
  public ProjectFilter {
    categories = List.copyOf(categories);
    states = List.copyOf(states);
    tags = List.copyOf(tags);
    Bounds.requireText("q", text, LONGEST_TEXT);
    if (text != null && words(text).size() > MOST_WORDS) {
      throw DomainProblem.of(KitProblem.INVALID, "搜索的词太多")
          .field("q", "有 " + words(text).size() + " 个词", "最多 " + MOST_WORDS + " 个词，用空格分开");
    }
  }

  /**
   * This filter, where past days can be searched for what it asks.
   *
   * @param sort as it was asked for
   * @throws DomainProblem {@link KitProblem#INVALID} naming what cannot be asked of the past
   */
  ProjectFilter requirePast(@Nullable String sort) {
    DomainProblem problem = DomainProblem.of(KitProblem.INVALID, "按过去某日查询时，不能按指标序列筛选，只能按编号排序");
    if (series != null) {
      throw problem.field("series", "过去某日服务于哪些序列没有保存", "去掉 series 或 asOf");
    }
    if (sort != null && !sort.isBlank() && !sort.equals("code")) {
      throw problem.field("sort", "与 asOf 同用：" + sort, "code，或去掉 asOf");
    }
    return this;
  }

  /** The projects of all filters, in a statement that {@link #TODAY} begins. */
  public Conditions conditions() {
    return conditions(Tense.NOW, null);
  }

  /**
   * The same in another tense, or for counting the values of a column.
   *
   * @param without the column whose own filter is left out, absent for none
   */
  Conditions conditions(Tense tense, @Nullable Facet without) {
    Conditions conditions =
        new Conditions().and("p.plan_id = (SELECT id FROM plan WHERE code = ?)", planCode);
    conditions
        .andIfGiven(among(Facet.CATEGORY), without == Facet.CATEGORY ? null : names(categories))
        .andIfGiven(among(Facet.STATE), without == Facet.STATE ? null : names(states))
        .andIfGiven(is(Facet.SUBCATEGORY), without == Facet.SUBCATEGORY ? null : subcategory)
        .andIfGiven(tense.isLedBy(), without == Facet.LEAD_UNIT ? null : leadUnit)
        .andIfGiven(is(Facet.END_YEAR), without == Facet.END_YEAR ? null : endYear)
        .andIfGiven(is(Facet.OVERDUE), without == Facet.OVERDUE ? null : overdue)
        .andIfGiven(
            "p.tags @> CAST(? AS text[])",
            without == Facet.TAG || tags.isEmpty() ? null : tags.toArray(String[]::new))
        .andIfGiven(is(Facet.PLACE), without == Facet.PLACE ? null : place)
        .andIfGiven(
            """
            EXISTS (SELECT 1 FROM project_series ps
                WHERE ps.project_id = p.id AND ps.series_code = ?)""",
            series)
        .andIfGiven("? BETWEEN p.start_year AND p.end_year", year)
        .andIfGiven(tense.namesUnit(), without == Facet.UNIT ? null : unit)
        .andIfGiven(tense.namesUnitOf(), without == Facet.REGION ? null : region);
    standing.demand(conditions, without);
    words().forEach(word -> tense.demandWord(conditions, word));
    return conditions;
  }

  /** The words that all have to be found. */
  public List<String> words() {
    return text == null ? List.of() : words(text);
  }

  private static List<String> words(String text) {
    return text.isBlank() ? List.of() : List.of(text.strip().split("[\\s\\u3000]+"));
  }

  private static String among(Facet facet) {
    return facet.value() + " = ANY (?)";
  }

  private static String is(Facet facet) {
    return facet.value() + " = ?";
  }

  private static String @Nullable [] names(List<? extends Enum<?>> words) {
    return words.isEmpty() ? null : words.stream().map(Enum::name).toArray(String[]::new);
  }
}
