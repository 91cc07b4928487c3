package org.ecoplan.registry.document;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a project that a document can be evidence of, as subjects such as milestone-1. */
enum EvidenceOf {
  MILESTONE("milestone-(\\d{1,9})", "SELECT number FROM milestone WHERE project_id = ?"),
  ADJUSTMENT("adjustment-(\\d{1,9})", "SELECT number FROM adjustment WHERE project_id = ?"),
  ADMISSION("admission-(\\d{1,9})", "SELECT number FROM admission WHERE project_id = ?"),
  LEDGER_ENTRY("entry-(\\d{1,18})", "SELECT id FROM ledger_entry WHERE project_id = ?"),
  MONTHLY_REPORT(
      "report-(\\d{4}-\\d{2})",
      "SELECT to_char(month, 'YYYY-MM') FROM monthly_report WHERE project_id = ?");

  /** What subjects look like, for people. */
  static final String EXAMPLES =
      "milestone-1、adjustment-1、admission-1、report-2024-11 或 entry-12，均须为本项目已有的内容";

  private final Pattern pattern;
  private final String known;

  EvidenceOf(String pattern, String known) {
    this.pattern = Pattern.compile(pattern);
    this.known = known;
  }

  /** A question with the project's key and the key in the subject, answered where the part is. */
  String question() {
    return "SELECT 1 AS known WHERE ? IN (SELECT CAST(part AS text) FROM ("
        + known
        + ") AS t (part))";
  }

  /** What a subject names, absent where it names nothing that can be. */
  static Optional<EvidenceOf> named(String subject) {
    return Arrays.stream(values())
        .filter(part -> part.pattern.matcher(subject).matches())
        .findFirst();
  }

  /** The key in a subject of this kind. */
  String key(String subject) {
    Matcher matcher = pattern.matcher(subject);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(subject);
    }
    return matcher.group(1);
  }
}
