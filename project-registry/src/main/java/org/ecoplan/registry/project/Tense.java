package org.ecoplan.registry.project;

import java.util.Collections;
import org.ecoplan.kit.store.Conditions;
import org.ecoplan.registry.unit.Assignments.Subject;

/**
 * Whether projects are looked for as they are, in their tables, or as a past day knew them, in the
 * states of their history. Both offer the same columns: of the project {@code p}, its standing
 * {@code s} and {@code current_day}, which for the past is the day that is asked for. What stands
 * apart is what they say of units and words.
 */
enum Tense {
  NOW(
      """
       FROM project p
      JOIN project_standing s ON s.project_id = p.id AND s.plan_id = p.plan_id
      CROSS JOIN current_day
      """,
      Facet.LEAD_UNIT.value() + " = ?",
      Subject.PROJECT.namesUnit("p.id"),
      """
      EXISTS (SELECT 1 FROM project_unit pu JOIN unit u ON u.id = pu.unit_id
          WHERE pu.project_id = p.id AND u.region_code = ?)""",
      """
      p.id IN (
          SELECT s.project_id FROM project_search s
          WHERE s.pairs @> search_pairs(?) AND strpos(s.words, search_words(?)) > 0
          UNION
          SELECT pu.project_id FROM project_unit pu WHERE pu.unit_id = ANY (ARRAY(
              WITH named AS (
                  SELECT u.id FROM unit u LEFT JOIN region r ON r.code = u.region_code
                  WHERE strpos(concat_ws(' ', u.words, r.words), search_words(?)) > 0)
              SELECT id FROM named
              UNION ALL
              SELECT um.group_id FROM unit_member um JOIN named ON named.id = um.member_id
              WHERE um.valid_to IS NULL
              UNION ALL
              SELECT uh.unit_id FROM unit_heir uh JOIN named ON named.id = uh.heir_id)))""",
      3),

  /** The region of a unit is the one that it is registered in today. */
  PAST(
      """
       FROM (
          SELECT project.id, project.plan_id, project.code, h.state AS said,
              h.state->>'name' AS name, h.state->>'category' AS category,
              h.state->>'subcategory' AS subcategory, h.state->>'state' AS state,
              (h.state->>'startYear')::integer AS start_year,
              (h.state->>'endYear')::integer AS end_year,
              array(SELECT tag #>> '{}' FROM jsonb_path_query(h.state, '$.tags[*]') tag) AS tags,
              h.state->'location'->>'regionCode' AS region_code
          FROM current_day, project CROSS JOIN LATERAL (
              SELECT state FROM project_history
              WHERE project_id = project.id AND happened_at < current_day.ends
              ORDER BY revision DESC LIMIT 1) AS h
          WHERE h.state IS NOT NULL) AS p
      CROSS JOIN LATERAL (
          SELECT coalesce((SELECT min(coalesce(m->>'approvedDate', m->>'originalDate'))::date
                  FROM jsonb_path_query(p.said, '$.milestones[*]') m
                  WHERE m->>'actualDate' IS NULL), date '9999-12-31') AS due_on,
              (SELECT coalesce(sum((f->>'amountYuan')::numeric), 0)
                  FROM jsonb_path_query(p.said, '$.funding[*]') f
                  WHERE f->>'kind' = 'PLANNED') AS planned,
              (SELECT coalesce(sum((f->>'amountYuan')::numeric), 0)
                  FROM jsonb_path_query(p.said, '$.funding[*]') f
                  WHERE f->>'kind' = 'ALLOCATED') AS allocated,
              (SELECT coalesce(sum((f->>'amountYuan')::numeric), 0)
                  FROM jsonb_path_query(p.said, '$.funding[*]') f
                  WHERE f->>'kind' = 'PAID') AS paid) AS sums
      CROSS JOIN LATERAL (
          SELECT sums.*, project_late_from(p.state, p.end_year, sums.due_on) AS late_from,
              CASE WHEN sums.allocated <> 0
                  THEN round(sums.paid / sums.allocated, 4) END AS execution_rate) AS s
      CROSS JOIN current_day
      """,
      """
      EXISTS (SELECT 1 FROM jsonb_path_query(p.said, '$.units[*]') u
          WHERE u->'lead' = 'true' AND u->>'name' = ?)""",
      """
      EXISTS (SELECT 1 FROM jsonb_path_query(p.said, '$.units[*]') u,
              CAST(? AS text) AS asked (name)
          WHERE u->>'name' = asked.name OR u->'members' @> to_jsonb(asked.name))""",
      """
      EXISTS (SELECT 1 FROM jsonb_path_query(p.said, '$.units[*]') u
              JOIN unit ON unit.name = u->>'name'
          WHERE unit.region_code = ?)""",
      """
      strpos(search_words(concat_ws(' ', p.code, p.name, p.subcategory, p.said->>'summary',
          array_to_string(p.tags, ' '),
          (SELECT string_agg(concat_ws(' ', u->>'name', u->>'members', r.name), ' ')
              FROM jsonb_path_query(p.said, '$.units[*]') u
              LEFT JOIN unit ON unit.name = u->>'name'
              LEFT JOIN region r ON r.code = unit.region_code))), search_words(?)) > 0""",
      1);

  private final String from;
  private final String leadUnit;
  private final String unit;
  private final String region;
  private final String word;
  private final int wordTimes;

  Tense(String from, String leadUnit, String unit, String region, String word, int wordTimes) {
    this.from = from;
    this.leadUnit = leadUnit;
    this.unit = unit;
    this.region = region;
    this.word = word;
    this.wordTimes = wordTimes;
  }

  String from() {
    return from;
  }

  /** The unit with that name leads. */
  String isLedBy() {
    return leadUnit;
  }

  /** The unit with that name is responsible, itself or as a member of a group. */
  String namesUnit() {
    return unit;
  }

  /** A responsible unit is of the region with that code. */
  String namesUnitOf() {
    return region;
  }

  /** Demands that a word stands in the project, or in the name of a unit or its region. */
  void demandWord(Conditions conditions, String asked) {
    conditions.and(word, Collections.nCopies(wordTimes, asked).toArray());
  }
}
