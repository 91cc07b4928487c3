package org.ecoplan.indicator.disclosure;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.ecoplan.indicator.evaluation.Evaluation;
import org.ecoplan.indicator.evaluation.EvaluationSummary;
import org.ecoplan.indicator.verdict.Proof;

/** JSON for everybody: what the API answers, without the names of accounts. */
@ApplicationScoped
class PublicJson {
  private final ObjectMapper mapper;

  PublicJson(ObjectMapper mapper) {
    this.mapper =
        mapper
            .copy()
            .addMixIn(Evaluation.class, WithoutAccounts.class)
            .addMixIn(EvaluationSummary.class, WithoutAccounts.class)
            .addMixIn(Proof.Input.class, WithoutAccounts.class);
  }

  String write(Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record is always writable", e);
    }
  }

  @JsonIgnoreProperties({"createdBy", "publishedBy", "reporter"})
  private interface WithoutAccounts {}
}
