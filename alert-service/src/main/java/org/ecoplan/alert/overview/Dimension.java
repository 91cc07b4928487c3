package org.ecoplan.alert.overview;

/** By what alerts are counted. */
enum Dimension {
  /** The responsible units as the plan prints them; an alert of several counts for each. */
  UNIT("unnest(a.units)"),
  /** The project, task or series, with all of its parts. */
  PROJECT("split_part(a.subject, '#', 1)"),
  RULE("a.rule"),
  SEVERITY("a.severity"),
  /** How long its cause has stood, or it has been open where there is no deadline. */
  AGE(
      """
      CASE WHEN ?::date - coalesce(a.since, (a.raised_at AT TIME ZONE 'Asia/Shanghai')::date) <= 30
               THEN '0-30'
           WHEN ?::date - coalesce(a.since, (a.raised_at AT TIME ZONE 'Asia/Shanghai')::date) <= 90
               THEN '31-90'
           WHEN ?::date - coalesce(a.since, (a.raised_at AT TIME ZONE 'Asia/Shanghai')::date) <= 180
               THEN '91-180'
           ELSE '180+' END"""),
  /** The step of the ladder it stands on; NONE where it does not climb. */
  STEP("coalesce((SELECT f.step FROM ladder_file f WHERE f.alert_id = a.id), 'NONE')");

  private final String expression;

  Dimension(String expression) {
    this.expression = expression;
  }

  /** SQL over a row {@code a} of the table of alerts. */
  String expression() {
    return expression;
  }

  /** How often the expression asks for today. */
  int datesAsked() {
    return expression.split("\\?::date", -1).length - 1;
  }
}
