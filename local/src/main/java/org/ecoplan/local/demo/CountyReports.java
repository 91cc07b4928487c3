package org.ecoplan.local.demo;

import java.util.LinkedHashMap;
import java.util.Map;

/** Lets the county bureau report values of its own: one is approved, one sent back, one waits. */
final class CountyReports {

  private static final String ROOT =
      "/api/indicators/v1/plans/" + PlannedProject.PLAN + "/observation-reports";
  private static final String COUNTY_REGION = "450222";

  private final Api api;

  CountyReports(Api api) {
    this.api = api;
  }

  void enter() {
    String approved = handIn("I05-2", "2023", 97.8);
    api.post(
        Account.PLAN_OFFICE,
        ROOT + "/" + approved + "/approval",
        "report/approval",
        null,
        etag(approved));
    String returned = handIn("I05-2", "2024", 98.4);
    api.post(
        Account.PLAN_OFFICE,
        ROOT + "/" + returned + "/return",
        "report/return",
        Map.of("reason", "请附有效天数和优良天数（演示数据）"),
        etag(returned));
    var unused = handIn("I11-2", "2024", 90.6);
  }

  private String handIn(String series, String year, double value) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("regionCode", COUNTY_REGION);
    entry.put("period", year);
    entry.put("value", value);
    entry.put("unit", "%");
    entry.put("qualifier", "VALUE");
    entry.put("source", "演示数据（合成，非公报）");
    String key = "report/" + series + "/" + year;
    Api.Answer begun =
        api.post(Account.COUNTY, ROOT, key, Map.of("seriesCode", series, "entry", entry));
    String id = begun.body().path("id").asText();
    api.post(
        Account.COUNTY, ROOT + "/" + id + "/submission", key + "/submission", null, begun.etag());
    return id;
  }

  private String etag(String id) {
    return api.get(Account.PLAN_OFFICE, ROOT + "/" + id).etag();
  }
}
