package org.ecoplan.indicator.testdata;

import java.time.Instant;
import java.util.UUID;

/** A plan of its own for a test: rural sewage to grow, good days to be assigned. */
public record SmallPlan(String code) {
  private static final String SERIES =
      """
      item_no,code,category,item,name,unit,baseline_2020,target_type,target_2025,attribute,better,five_year_cumulative,note
      5,I05-1,环境质量改善,空气质量优良率,城市,%,96.7,REGIONAL_ASSIGNMENT,,约束性,HIGHER,,
      14,I14,污染防治治理,农村生活污水治理率,农村生活污水治理率,%,3.54,AT_LEAST,25,约束性,HIGHER,,
      """;

  /** A plan that nobody else uses, told and with its series. */
  public static SmallPlan known() {
    SmallPlan plan = new SmallPlan("T-" + UUID.randomUUID());
    Registry.tellAndAwait(Registry.plan145(plan.code), Instant.parse("2024-01-01T00:00:00Z"));
    Api.uploadText("series", plan.code, SERIES, false).then().statusCode(200);
    return plan;
  }
}
