package org.ecoplan.local.demo;

import java.util.Map;

/** Runs, has reviewed and publishes the mid-term evaluation, and leaves a later one as a draft. */
final class EvaluationRun {

  private static final String ROOT = "/api/indicators/v1/evaluations";
  private static final int MIDTERM = 2023;

  private final Api api;

  EvaluationRun(Api api) {
    this.api = api;
  }

  void midterm() {
    Api.Answer made = evaluate(MIDTERM);
    String path = ROOT + "/" + made.body().path("id").asText();
    Api.Answer reviewed =
        api.post(Account.PLAN_OFFICE, path + "/review", "evaluation/review", null, made.etag());
    api.post(
        Account.PLAN_OFFICE,
        path + "/publication",
        "evaluation/publication",
        null,
        reviewed.etag());
  }

  void draftOf(int year) {
    evaluate(year);
  }

  private Api.Answer evaluate(int year) {
    return api.post(
        Account.PLAN_OFFICE,
        ROOT,
        "evaluation/" + year,
        Map.of("planCode", PlannedProject.PLAN, "year", year));
  }
}
