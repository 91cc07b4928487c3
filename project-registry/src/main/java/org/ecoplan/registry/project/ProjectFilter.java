package org.ecoplan.registry.project;

import java.util.List;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.ecoplan.kit.store.Conditions;
import org.ecoplan.registry.request.Bounds;
import org.ecoplan.registry.unit.Assignments.Subject;
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
    @Nullable String text) {

  /** Begins a statement in which {@code current_day.today} can be read: its first parameter. */
  public static final String TODAY = "WITH current_day AS (SELECT CAST(? AS date) AS today) ";

  static final int LONGEST_TEXT = 200;
  static final int MOST_WORDS = 10;

  private static final String SAYS =
      """
      p.id IN (
          SELECT s.project_id FROM project_search s
          WHERE s.pairs @> search_pairs(?) AND strpos(s.words, search_words(?)) > 0
          UNION
          SELECT pu.project_id FROM project_unit pu WHERE pu.unit_id IN (
              WITH named AS (
                  SELECT u.id FROM unit u LEFT JOIN region r ON r.code = u.region_code
                  WHERE strpos(search_words(concat_ws(' ', u.name, r.name)), search_words(?)) > 0)
              SELECT id FROM named
              UNION ALL
              SELECT um.group_id FROM unit_member um JOIN named ON named.id = um.member_id
              WHERE um.valid_to IS NULL
              UNION ALL
              SELECT uh.unit_id FROM unit_heir uh JOIN named ON named.id = uh.heir_id))""";

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
   * This filter, where it asks only for what past days are searched for.
   *
   * @param sort as it was asked for
   * @throws DomainProblem {@link KitProblem#INVALID} where it asks for more
   */
  ProjectFilter requirePast(@Nullable String sort) {
    ProjectFilter searched =
        new ProjectFilter(
            planCode,
            categories,
            states,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(),
            null,
            null,
            null);
    if (!equals(searched) || sort != null) {
      throw DomainProblem.of(KitProblem.INVALID, "按过去某日查询时，只能按类别和状态筛选，按编号排序")
          .field("asOf", "与其他筛选或排序同用", "只与 category、state 同用");
    }
    return this;
  }

  /** The projects {@code p} of all filters, in a statement that {@link #TODAY} begins. */
  public Conditions conditions() {
    return conditions(null);
  }

  /**
   * The same for counting the values of a column.
   *
   * @param without the column whose own filter is left out, absent for none
   */
  Conditions conditions(@Nullable Facet without) {
    Conditions conditions =
        new Conditions().and("p.plan_id = (SELECT id FROM plan WHERE code = ?)", planCode);
    conditions
        .andIfGiven(among(Facet.CATEGORY), without == Facet.CATEGORY ? null : names(categories))
        .andIfGiven(among(Facet.STATE), without == Facet.STATE ? null : names(states))
        .andIfGiven(is(Facet.SUBCATEGORY), without == Facet.SUBCATEGORY ? null : subcategory)
        .andIfGiven(is(Facet.LEAD_UNIT), without == Facet.LEAD_UNIT ? null : leadUnit)
        .andIfGiven(is(Facet.END_YEAR), without == Facet.END_YEAR ? null : endYear)
        .andIfGiven(is(Facet.OVERDUE), without == Facet.OVERDUE ? null : overdue)
        .andIfGiven(
            "p.tags @> CAST(? AS text[])",
            without == Facet.TAG || tags.isEmpty() ? null : tags.toArray(String[]::new))
        .andIfGiven("p.region_code = ?", place)
        .andIfGiven(
            """
            EXISTS (SELECT 1 FROM project_series ps
                WHERE ps.project_id = p.id AND ps.series_code = ?)""",
            series)
        .andIfGiven("? BETWEEN p.start_year AND p.end_year", year)
        .andIfGiven(Subject.PROJECT.namesUnit("p.id"), unit)
        .andIfGiven(
            """
            EXISTS (SELECT 1 FROM project_unit pu JOIN unit u ON u.id = pu.unit_id
                WHERE pu.project_id = p.id AND u.region_code = ?)""",
            region);
    if (text != null) {
      words(text).forEach(word -> conditions.and(SAYS, word, word, word));
    }
    return conditions;
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
