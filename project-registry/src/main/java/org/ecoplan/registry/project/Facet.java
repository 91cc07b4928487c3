package org.ecoplan.registry.project;

/** A column by which a list of projects is narrowed, with the SQL of its value. */
enum Facet {
  CATEGORY("p.category"),
  STATE("p.state"),
  SUBCATEGORY("p.subcategory"),
  LEAD_UNIT(
      """
      (SELECT u.name FROM project_unit lead JOIN unit u ON u.id = lead.unit_id
       WHERE lead.project_id = p.id AND lead.lead)"""),
  END_YEAR("p.end_year"),
  /** Each of a project's tags counts. */
  TAG("unnest(p.tags)"),
  /** The code of the region that a project lies in. */
  PLACE("p.region_code"),
  /** A milestone is past its date and not reached. */
  OVERDUE("(p.state <> 'REMOVED' AND s.due_on < current_day.today)"),
  /** A date is missed: of a milestone, or the end of the construction years. */
  LATE("(s.late_from < current_day.today)");

  private final String value;

  Facet(String value) {
    this.value = value;
  }

  /** The value of a project, in a statement that reads {@link ProjectFilter#FROM}. */
  String value() {
    return value;
  }
}
