package org.ecoplan.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Enters the money of one project as its finance staff would, mistakes and reversals included. */
final class MoneyEntry {

  private static final int AT_ONCE = 400;

  private final Api api;
  private final LocalDate today;

  MoneyEntry(Api api, LocalDate today) {
    this.api = api;
    this.today = today;
  }

  void enter(Course course) {
    PlannedProject project = course.project();
    Account finance = Account.financeOf(project.leadUnit());
    String path =
        "/api/registry/v1/plans/"
            + PlannedProject.PLAN
            + "/projects/"
            + project.code()
            + "/funding/entries";
    List<Money.Entry> entries = Money.of(course, today);
    for (int from = 0; from < entries.size(); from += AT_ONCE) {
      List<Money.Entry> some = entries.subList(from, Math.min(entries.size(), from + AT_ONCE));
      JsonNode recorded =
          api.post(
                  finance, path, project.code() + "/money-" + from, Map.of("entries", fields(some)))
              .body();
      if (from == 0 && Dice.about("mistake", project.code()).happens(0.3)) {
        reverse(finance, path, project, recorded.path("entries"));
      }
    }
  }

  /** A tenth of the last payment came back from the payee. */
  private void reverse(Account finance, String path, PlannedProject project, JsonNode recorded) {
    JsonNode last = null;
    for (JsonNode entry : recorded) {
      if (entry.path("kind").asText().equals("PAID")) {
        last = entry;
      }
    }
    if (last != null) {
      BigDecimal back = ProjectEntry.tenth(last.path("amountYuan").decimalValue());
      api.post(
          finance,
          path + "/" + last.path("id").asText() + "/reversal",
          project.code() + "/reversal",
          Map.of("amountYuan", back, "reason", "收款单位退回多付款项（演示数据）"));
    }
  }

  private static List<Map<String, Object>> fields(List<Money.Entry> entries) {
    List<Map<String, Object>> result = new ArrayList<>();
    for (Money.Entry entry : entries) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("kind", entry.kind());
      fields.put("source", entry.source());
      fields.put("fiscalYear", entry.fiscalYear());
      fields.put("amountYuan", entry.amount());
      fields.put("date", entry.date().toString());
      fields.put("documentNumber", entry.documentNumber());
      fields.put("note", entry.note());
      result.add(fields);
    }
    return result;
  }
}
