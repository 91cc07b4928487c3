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
  OVERDUE(
      """
      (p.state <> 'REMOVED' AND EXISTS (
          SELECT 1 FROM milestone m WHERE m.project_id = p.id AND m.actual_date IS NULL
          AND coalesce(m.approved_date, m.original_date) < current_day.today))""");

  private final String value;

  Facet(String value) {
    this.value = value;
  }

  /** The value of a project {@code p}, where {@code current_day.today} can be read. */
  String value() {
    return value;
  }
}
