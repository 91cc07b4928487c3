package org.ecoplan.indicator.export;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.ecoplan.indicator.evaluation.Evaluation;
import org.ecoplan.kit.web.ETags;
import org.jspecify.annotations.Nullable;

/** Answers that hold an evaluation as a file to save. */
public final class Exports {
  /** CSV in UTF-8 with a byte-order mark. */
  public static final String CSV = "text/csv";

  /** An Office Open XML workbook. */
  public static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** The same as alternatives to JSON, which is what a client gets that does not mind. */
  public static final String CSV_ON_DEMAND = CSV + ";qs=0.5";

  public static final String XLSX_ON_DEMAND = XLSX + ";qs=0.5";

  /** An Office Open XML text document. */
  public static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  public static final String DOCX_ON_DEMAND = DOCX + ";qs=0.5";

  private static final int SHORT_HASH = 8;

  private Exports() {}

  /**
   * One list of the evaluation.
   *
   * @param list indicators where absent; tasks, projects or late-milestones
   */
  public static Response csv(Evaluation evaluation, @Nullable String list) {
    ExportList chosen = ExportList.ofWord(list);
    return file(
        evaluation,
        CsvExport.write(chosen.of(evaluation)),
        CSV + ";charset=UTF-8",
        chosen.word() + ".csv");
  }

  /** The evaluation as a workbook. */
  public static Response xlsx(Evaluation evaluation) {
    return file(evaluation, WorkbookExport.write(evaluation), XLSX, "evaluation.xlsx");
  }

  /** The evaluation as a document that was written elsewhere. */
  public static Response docx(Evaluation evaluation, byte[] content) {
    return file(evaluation, content, DOCX, "evaluation.docx");
  }

  private static Response file(
      Evaluation evaluation, byte[] content, String mediaType, String suffix) {
    String name =
        String.join(
            "-",
            evaluation.planCode(),
            String.valueOf(evaluation.year()),
            evaluation.sha256().substring(0, SHORT_HASH),
            suffix);
    return Response.ok(content)
        .type(mediaType)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .tag(ETags.of(evaluation.version()))
        .build();
  }
}
