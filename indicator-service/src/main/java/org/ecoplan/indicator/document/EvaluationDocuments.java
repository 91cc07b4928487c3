package org.ecoplan.indicator.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import org.ecoplan.indicator.evaluation.Evaluation;
import org.ecoplan.indicator.export.Exports;

/** Evaluations as documents, each in the template that was in use when it was made. */
@ApplicationScoped
public class EvaluationDocuments {
  private final Templates templates;

  EvaluationDocuments(Templates templates) {
    this.templates = templates;
  }

  /** The document as a file to save. */
  public Response of(Evaluation evaluation) {
    return Exports.docx(
        evaluation, DocumentExport.write(evaluation, templates.at(evaluation.createdAt())));
  }
}
