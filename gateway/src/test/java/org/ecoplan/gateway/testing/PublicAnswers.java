package org.ecoplan.gateway.testing;

import java.util.Map;

/** What the services tell everybody about one small plan. */
final class PublicAnswers {

  private static final String PLAN =
      """
      {"code":"LZ-145","name":"柳州市“十四五”生态环境保护规划","startYear":2021,"finalYear":2025,
      "projects":2,"publishedOn":"2024-11-26","publishedAt":"2024-11-26T02:00:00Z",
      "path":"/public/v1/projects/LZ-145/2024-11-26","sha256":"def","categories":[
      {"category":"CLEAR_WATER","zh":"碧水","en":"clear water","projects":1,"completed":1,"planned":12345678.9},
      {"category":"BLUE_SKY","zh":"蓝天","en":"blue sky","projects":1,"completed":0}]}
      """;

  private static final String PROJECT =
      """
      "code":"LT-01","title":"<b>超低排放改造</b>","categoryZh":"蓝天","categoryEn":"blue sky",
      "statusZh":"招标或在建","statusEn":"procurement or construction","startYear":2021,"endYear":2023,
      "lead":"市生态环境局","planned":1000.5,"milestones":2,"milestonesMet":1,"updated":"2024-10-08"
      """;

  private static final Map<String, String> ANSWERS =
      Map.of(
          "/public/v1/plans",
          "{\"items\":[" + PLAN + "],\"nextPageToken\":null}",
          "/public/v1/plans/LZ-145",
          PLAN,
          "/public/v1/plans/LZ-145/projects",
          "{\"items\":[{" + PROJECT + "}],\"nextPageToken\":\"AAVMVC0wMQ\"}",
          "/public/v1/plans/LZ-145/projects/LT-01",
          "{"
              + PROJECT
              + """
              ,"description":"烧结机头烟气治理","region":"柳北区",
              "stages":[{"title":"开工","due":"2021-06-30","met":"2021-06-12"},{"title":"完工","due":"2023-12-31"}],
              "budget":[{"source":"中央财政","year":2022,"planned":1000.5}],
              "documents":[{"title":"环评批复.pdf","published":"2022-01-05",
              "path":"/public/v1/projects/LZ-145/LT-01/documents/1"}]}
              """,
          "/public/v1/projects",
          """
          {"items":[{"plan":"LZ-145","publishedOn":"2024-11-26","projects":2,"sha256":"def"}],
          "nextPageToken":null}""",
          "/public/v1/indicators/LZ-145",
          """
          {"planCode":"LZ-145","planName":"柳州市“十四五”生态环境保护规划","baselineYear":2020,
          "finalYear":2025,"knownAt":"2024-02-20T17:00:00Z","evaluation":{
          "id":"7d9f4c1e-0000-4000-8000-000000000001","year":2023,"asOf":"2024-02-20T08:00:00Z",
          "publishedAt":"2024-03-01T10:00:00+08:00"},"items":[{"code":"I05-1","indicatorNumber":5,
          "indicatorName":"空气质量优良率","name":"城市","category":"环境质量改善","unit":"%",
          "attributeZh":"约束性","attributeEn":"binding","baseline":"96.7","target":"达到上级下达要求"},
          {"code":"I14","indicatorNumber":14,"indicatorName":"农村生活污水治理率",
          "name":"农村生活污水治理率","category":"污染防治治理","unit":"%","attributeZh":"约束性",
          "attributeEn":"binding","baseline":"3.54","target":"≥25","finding":{"verdict":"BEHIND",
          "verdictZh":"滞后","verdictEn":"behind schedule","value":12.4,
          "reason":"实际进度 41.28%，序时进度 60%"}}]}""");

  private PublicAnswers() {}

  /** The status and body for a path, such as a plan that was not published or cannot be read. */
  static int statusOf(String path) {
    return ANSWERS.containsKey(path) ? 200 : path.startsWith("/public/v1/plans/AWAY") ? 500 : 404;
  }

  static String bodyOf(String path) {
    return ANSWERS.getOrDefault(path, "{}");
  }

  /** Whether a path is one of these. */
  static boolean know(String path) {
    return ANSWERS.containsKey(path)
        || path.startsWith("/public/v1/plans/")
        || path.startsWith("/public/v1/indicators/");
  }
}
