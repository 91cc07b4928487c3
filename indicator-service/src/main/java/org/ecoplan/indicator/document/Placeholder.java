package org.ecoplan.indicator.document;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The places of a template that the service fills; a clerk moves and surrounds them in Word. */
enum Placeholder {
  SCOPE("评估依据与范围"),
  CONCLUSION("总体结论"),
  INDICATORS("指标完成情况"),
  TASKS("任务落实情况"),
  PROJECTS("工程项目进展"),
  PROBLEMS("问题与原因"),
  OUTLOOK("终期预计"),
  MEASURES("下一步措施"),
  PROOFS("附件指标证明"),
  LATE("附件延误清单");

  private static final String OPENING = "{{#";
  private static final String CLOSING = "}}";

  private final String word;

  Placeholder(String word) {
    this.word = word;
  }

  /** As it stands in the template, in a paragraph of its own. */
  String mark() {
    return OPENING + word + CLOSING;
  }

  void write(Report report, Pen pen) {
    switch (this) {
      case SCOPE -> OpeningSections.scope(report, pen);
      case CONCLUSION -> OpeningSections.conclusion(report, pen);
      case INDICATORS -> IndicatorSection.write(report, pen);
      case TASKS -> TaskSection.write(report, pen);
      case PROJECTS -> ProjectSection.write(report, pen);
      case PROBLEMS -> ClosingSections.problems(report, pen);
      case OUTLOOK -> ClosingSections.outlook(report, pen);
      case MEASURES -> ClosingSections.measures(report, pen);
      case PROOFS -> Annexes.proofs(report, pen);
      case LATE -> Annexes.late(report, pen);
    }
  }

  static boolean isMark(String paragraph) {
    return paragraph.strip().startsWith(OPENING);
  }

  static Optional<Placeholder> of(String paragraph) {
    return Arrays.stream(values()).filter(one -> one.mark().equals(paragraph.strip())).findFirst();
  }

  static String expected() {
    return Arrays.stream(values()).map(Placeholder::mark).collect(Collectors.joining(" "));
  }
}
