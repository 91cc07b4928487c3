package org.ecoplan.registry.project;

import org.ecoplan.registry.unit.Assignments;

/** A column by which a list of projects is narrowed, with the SQL that counts its values. */
enum Facet {
  CATEGORY("p.category"),
  STATE("p.state"),
  SUBCATEGORY("p.subcategory"),
  /** Counted by key: a name is looked up once, not for each project. */
  LEAD_UNIT(
      "(SELECT lead.unit_id FROM project_unit lead WHERE lead.project_id = p.id AND lead.lead)",
      "(SELECT u.name FROM unit u WHERE u.id = %s)"),
  END_YEAR("p.end_year"),
  /** Each of a project's tags counts. */
  TAG("unnest(p.tags)"),
  /** The code of the region that a project lies in. */
  PLACE("p.region_code"),
  /**
   * The code of the region of a responsible unit. A project counts once in each region of its
   * units; the regions of the members of groups do not count, as the filter does not ask for them.
   */
  REGION(
      "SELECT id AS unit_id, region_code AS value FROM unit WHERE region_code IS NOT NULL", true),
  /**
   * The name of a responsible unit. A project counts once for each name under which the filter
   * finds it: of its units, leading or not, of the members of its groups and of the heirs of units
   * that are no more. So each count is the length of the list under that name, and they add up to
   * more than the projects.
   */
  UNIT("SELECT unit_id, name AS value FROM (" + Assignments.NAMED_BY + ") AS stands", true),
  /** A milestone is past its date and not reached. */
  OVERDUE("(p.state <> 'REMOVED' AND s.due_on < current_day.today)"),
  /** A date is missed: of a milestone, or the end of the construction years. */
  LATE("(s.late_from < current_day.today)");

  /** How many values of {@link #REGION} and of {@link #UNIT} are told: the most frequent ones. */
  static final int MOST = 50;

  private final String key;
  private final String told;
  private final boolean ofUnits;

  Facet(String value) {
    this(value, "%s");
  }

  Facet(String key, String told) {
    this.key = key;
    this.told = told;
    this.ofUnits = false;
  }

  Facet(String values, boolean ofUnits) {
    this.key = values;
    this.told = "%s";
    this.ofUnits = ofUnits;
  }

  /**
   * The value of a project, in a statement that reads {@link ProjectFilter#FROM}; there is none of
   * {@link #REGION} and {@link #UNIT}, of which a project has several.
   */
  String value() {
    return told.formatted(key);
  }

  /**
   * Counts the projects of each value: {@code facet}, {@code value} and {@code found}.
   *
   * @param projects from {@link ProjectFilter#FROM} to the last condition
   */
  String counts(String projects) {
    return ofUnits
        ? bySetsOfUnits(projects)
        : """
        SELECT '%1$s' AS facet, CAST(%2$s AS text) AS value, found FROM (
            SELECT chosen, count(*) AS found FROM (SELECT %3$s AS chosen %4$s) AS each
            GROUP BY chosen) AS counted"""
            .formatted(name(), told.formatted("chosen"), key, projects);
  }

  /**
   * Many projects share few sets of units, so values are looked up once for each set: a group of
   * all counties would make ten rows of each of its projects.
   */
  private String bySetsOfUnits(String projects) {
    return """
        (WITH sets AS (
            SELECT units, count(*) AS found FROM (
                SELECT array_agg(pu.unit_id ORDER BY pu.unit_id) AS units
                FROM (SELECT p.id %3$s) AS asked JOIN project_unit pu ON pu.project_id = asked.id
                GROUP BY pu.project_id) AS each
            GROUP BY units),
        said AS (
            SELECT DISTINCT one.units, one.found, named.value
            FROM (SELECT units, found, unnest(units) AS unit_id FROM sets) AS one
            JOIN (%2$s) AS named USING (unit_id))
        SELECT '%1$s' AS facet, value, CAST(sum(found) AS bigint) AS found FROM said
        GROUP BY value ORDER BY found DESC, value LIMIT %4$d)"""
        .formatted(name(), key, projects, MOST);
  }
}
