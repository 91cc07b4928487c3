package org.ecoplan.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.ecoplan.registry.testdata.Api;
import org.ecoplan.registry.testdata.Files;
import org.ecoplan.registry.testdata.Liuzhou;
import org.ecoplan.registry.testdata.WordAnnex;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Who may do what, row by row. BS-01's units are 市生态环境局 and the group 各相关县区人民政府, here with the
 * member 柳江区人民政府; the task's are county units, 柳城生态环境局 among them.
 */
@QuarkusTest
class PermissionMatrixTest {
  private static final String PROJECTS = Api.ROOT + "/plans/LZ-145/projects";
  private static final String PROJECT = PROJECTS + "/BS-01";

  /** Of the same units as BS-01, with a scale. */
  private static final String BUFFER = PROJECTS + "/BS-04";

  private static final String SUBMITTED = PROJECTS + "/XX-01";
  private static final String MILESTONE = PROJECT + "/milestones/1";
  private static final String REPORT = PROJECT + "/monthly-reports/2024-10";
  private static final String ADJUSTMENT = PROJECT + "/adjustments/1";
  private static final String TEMPLATES = Api.ROOT + "/milestone-templates";
  private static final String TEMPLATE =
      """
      {"name":"其他","steps":[{"stage":"ACCEPTANCE","name":"验收","weight":100,"duePercent":100}]}""";

  private static final String DOCUMENTS = PROJECT + "/documents";
  private static final String TASK = Api.ROOT + "/plans/LC-2024-AIR/tasks/LC24-A01";

  private static final String TARGETS = Api.ROOT + "/plans/LC-2024-AIR/work-targets";
  private static final String TARGET =
      """
      {"taskCode":"LC24-A01","content":{"name":"利用率","kind":"AT_LEAST","targetValue":80,"unit":"%"}}""";

  private static final String FORM = PROJECT + "/performance/2023";

  private static final String GROUP = Api.ROOT + "/units/各相关县区人民政府";

  private static final String SUCCESSIONS = Api.ROOT + "/units/successions";

  private static final String WORK_PLAN = Api.ROOT + "/plans/LC-2024-AIR/work-plan";

  private static final byte[] WORD = WordAnnex.of("一、碧水工程", "水源地|新的水源地项目|护坡|2021—2025年|市生态环境局");

  /** Whether the row before was refused everything, so that all is as it was when that began. */
  private static boolean untouched;

  @Inject Liuzhou liuzhou;

  /** The real plan with a resolved group, and something to decide on. */
  @BeforeEach
  void everythingAsItWas() {
    if (!untouched) {
      theRealPlanWithAResolvedGroup();
      givenSomethingToDecideOn();
    }
    untouched = false;
  }

  private void theRealPlanWithAResolvedGroup() {
    liuzhou.begin();
    Api.upload(
            Api.planOffice(),
            "units",
            null,
            false,
            "name,kind,region,members\n各相关县区人民政府,UNIT_GROUP,450200,柳江区人民政府\n")
        .then()
        .statusCode(200);
  }

  @ParameterizedTest(name = "{0} of {1}")
  @CsvSource(
      useHeadersInDisplayName = true,
      nullValues = "-",
      textBlock =
          """
          role,            unit,           read, project, milestone, move, remove, money, task, upload, add, patch, review, report, decide, sweep, adjust, approve, template, summary, target, link, evaluate, enter, evidence, succeed
          anonymous,       -,              401,  401,     401,       401,  401,    401,   401,  401, 401, 401, 401, 401, 401, 401, 401, 401, 401, 401, 401, 401, 401, 401, 401, 401
          -,               市生态环境局,    200,  403,     403,       403,  403,    403,   403,  403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403
          plan-office,     -,              200,  200,     201,       200,  200,    201,   200,  200, 201, 200, 201, 201, 200, 200, 201, 200, 200, 200, 201, 200, 201, 200, 201, 201
          project-manager, 市生态环境局,    200,  200,     201,       200,  403,    403,   403,  403, 201, 200, 403, 201, 403, 403, 201, 403, 403, 403, 403, 403, 201, 200, 201, 403
          project-manager, 柳江区人民政府,   200,  200,     201,       200,  403,    403,   403,  403, 403, 200, 403, 201, 403, 403, 201, 403, 403, 403, 403, 403, 201, 200, 201, 403
          project-manager, 市水务集团,      200,  403,     403,       403,  403,    403,   403,  403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403
          project-manager, -,              200,  403,     403,       403,  403,    403,   403,  403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403
          finance,         市生态环境局,    200,  403,     403,       403,  403,    201,   403,  403, 403, 403, 403, 403, 403, 403, 403, 403, 200, 403, 403, 403, 403, 403, 201, 403
          finance,         市水务集团,      200,  403,     403,       403,  403,    403,   403,  403, 403, 403, 403, 403, 403, 403, 403, 403, 200, 403, 403, 403, 403, 403, 403, 403
          county,          柳城生态环境局,   200,  403,     403,       403,  403,    403,   200,  403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 200, 201, 200, 403, 403, 403, 403
          county,          柳江区人民政府,   200,  403,     403,       403,  403,    403,   403,  403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403
          supervisor,      市生态环境局,    200,  403,     403,       403,  403,    403,   403,  403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403
          auditor,         市生态环境局,    200,  403,     403,       403,  403,    403,   403,  403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403
          admin,           市生态环境局,    200,  403,     403,       403,  403,    403,   403,  200, 403, 403, 403, 403, 403, 403, 403, 403, 200, 403, 403, 403, 403, 403, 403, 403
          """)
  void eachRoleMayDoThisAndNoMore(
      @Nullable String role,
      @Nullable String unit,
      int read,
      int project,
      int milestone,
      int move,
      int remove,
      int money,
      int task,
      int upload,
      int add,
      int patch,
      int review,
      int report,
      int decide,
      int sweep,
      int adjust,
      int approve,
      int template,
      int summary,
      int target,
      int link,
      int evaluate,
      int enter,
      int evidence,
      int succeed) {
    expect(200, as(role, unit).get("/public/v1/plans"));
    expect(404, as(role, unit).get("/public/v1/plans/LZ-145/projects"));
    expect(read, as(role, unit).get(PROJECT));
    expect(read, as(role, unit).get(Api.ROOT + "/plans/LZ-145/project-facets"));
    expect(read, as(role, unit).get(Api.ROOT + "/plans"));
    for (String question :
        List.of(
            "?by=unit&and=month",
            "/curve",
            "/entries",
            "/open",
            "/reconciliation",
            "/reconciliation/cells")) {
      expect(read, as(role, unit).get(Api.ROOT + "/plans/LZ-145/funding" + question));
    }
    for (String question : List.of("", "/curve", "/entries")) {
      expect(read, as(role, unit).get(PROJECT + "/funding" + question));
    }
    expect(read, as(role, unit).get(Api.ROOT + "/plans/LZ-145/exports/projects?format=json"));
    expect(read, as(role, unit).get(WORK_PLAN + "/ledger"));
    expect(read, as(role, unit).get(WORK_PLAN + "/summaries"));
    expect(read, as(role, unit).get(WORK_PLAN + "/summaries/HALF_YEAR/versions"));
    expect(read, as(role, unit).get(TASK + "/history"));
    expect(read, as(role, unit).get(TASK + "/links"));
    expect(read, as(role, unit).get(PROJECT + "/tasks"));
    expect(read, as(role, unit).get(Api.ROOT + "/series/I01-1/tasks"));
    for (String question : List.of("", "/1", "/1/values", "/1/versions")) {
      expect(read, as(role, unit).get(TARGETS + question));
    }
    expect(target, Api.post(as(role, unit), TARGETS, TARGET));
    expect(
        target,
        Api.post(as(role, unit), TARGETS + "/1/values", "{\"day\":\"2024-06-30\",\"value\":1}"));
    expect(
        link,
        as(role, unit)
            .header("If-Match", Api.etag(TARGETS + "/1"))
            .body("{\"reason\":\"更正\"," + TARGET.substring(TARGET.indexOf("\"content")))
            .put(TARGETS + "/1"));
    expect(
        link,
        as(role, unit)
            .header("If-Match", Api.etag(TASK))
            .body("{\"projects\":[],\"series\":[\"I01-1\"]}")
            .put(TASK + "/links"));
    expect(template, as(role, unit).get(Api.ROOT + "/imports/funding/template"));
    expect(
        template == 200 ? 404 : template,
        as(role, unit).get(Api.ROOT + "/imports/progress/none-of-this-caller"));
    expect(
        template == 200 ? 404 : template,
        as(role, unit).delete(Api.ROOT + "/imports/progress/none-of-this-caller"));
    expect(
        summary,
        as(role, unit)
            .header("If-Match", "\"0\"")
            .body("{\"text\":\"完成 12 项\"}")
            .put(WORK_PLAN + "/summaries/HALF_YEAR"));
    expect(project, Api.patch(as(role, unit), PROJECT, "{\"summary\":\"改写\"}"));
    expect(
        project,
        as(role, unit)
            .header("If-Match", Api.etag(BUFFER))
            .body("{\"quantities\":[{\"item\":\"生态缓冲带\",\"unit\":\"km\",\"doneQuantity\":1}]}")
            .put(BUFFER + "/scale/done"));
    expect(
        project,
        as(role, unit)
            .header("If-Match", Api.etag(PROJECT))
            .body("{\"series\":[\"I05-1\"]}")
            .put(PROJECT + "/series"));
    expect(read, as(role, unit).get(PROJECT + "/series"));
    expect(read, as(role, unit).get(Api.ROOT + "/plans/LZ-145/serving-projects?series=I05-1"));
    expect(
        milestone,
        Api.post(
            as(role, unit),
            PROJECT + "/milestones",
            "{\"name\":\"开工\",\"originalDate\":\"2025-01-01\"}"));
    expect(
        money,
        Api.post(
            as(role, unit),
            PROJECT + "/funding/entries",
            """
            {"entries":[{"kind":"PLANNED","source":"CITY","fiscalYear":2024,"amountYuan":1.00,
            "date":"2024-01-02","documentNumber":"1号"}]}"""));
    expect(task, Api.patch(as(role, unit), TASK, "{\"state\":\"IN_PROGRESS\"}"));
    expect(upload, Api.upload(as(role, unit), "units", null, true, "name,kind\n县医院,OTHER\n"));
    expect(read, as(role, unit).get(Api.ROOT + "/imports"));
    expect(upload, Api.previewWord(as(role, unit), WORD));
    expect(
        add,
        Api.post(
            as(role, unit),
            PROJECTS,
            """
            {"code":"XX-02","name":"新项目","category":"CAPACITY","startYear":2024,"endYear":2025,
            "leadUnit":"市生态环境局"}"""));
    expect(patch, Api.patch(as(role, unit), MILESTONE, "{\"progressPercent\":10}"));
    expect(review, Api.review(as(role, unit), SUBMITTED, Api.ADMISSION));
    expect(read, as(role, unit).get(SUBMITTED + "/admissions"));
    expect(read, as(role, unit).get(Api.ROOT + "/reserve-lapses"));
    expect(read, as(role, unit).get(Api.ROOT + "/plans/LZ-145/monthly-reports/2024-11"));
    expect(read, as(role, unit).get(REPORT));
    expect(
        report, Api.post(as(role, unit), PROJECT + "/monthly-reports", "{\"month\":\"2024-11\"}"));
    expect(
        decide,
        as(role, unit)
            .header("If-Match", Api.etag(REPORT))
            .body("{\"accepted\":true}")
            .post(REPORT + "/decision"));
    expect(
        adjust,
        Api.post(as(role, unit), PROJECT + "/adjustments", "{\"reason\":\"扩建\",\"endYear\":2029}"));
    expect(
        approve,
        as(role, unit)
            .header("If-Match", Api.etag(ADJUSTMENT))
            .body("{\"approved\":true}")
            .post(ADJUSTMENT + "/decision"));
    expect(read, as(role, unit).get(ADJUSTMENT));
    expect(read, as(role, unit).get(PROJECT + "/adjustments/rebaselines"));
    expect(read, as(role, unit).get(Api.ROOT + "/plans/LZ-145/adjustments"));
    expect(read, as(role, unit).get(PROJECT + "/responsible-units"));
    expect(evidence, Api.hand(as(role, unit), PROJECT, "现场.png", Files.png(), null));
    for (String question : List.of("", "/1", "/1/content")) {
      expect(read, as(role, unit).get(DOCUMENTS + question));
      expect(read, as(role, unit).get(TASK + "/documents" + question));
    }
    expect(target, Api.hand(as(role, unit), TASK, "现场.png", Files.png(), null));
    expect(
        task,
        as(role, unit)
            .header("If-Match", Api.etag(TASK + "/documents/1"))
            .body("{\"reason\":\"传错了\"}")
            .post(TASK + "/documents/1/withdrawal"));
    expect(
        decide,
        as(role, unit)
            .header("If-Match", Api.etag(DOCUMENTS + "/1"))
            .post(DOCUMENTS + "/1/publication"));
    expect(
        decide == 200 ? 200 : 404,
        as(role, unit).get("/public/v1/projects/LZ-145/BS-01/documents/1"));
    for (String end : List.of("publication/revocation", "withdrawal")) {
      boolean byWhoHandsIn = end.equals("withdrawal") && evidence == 201;
      expect(
          byWhoHandsIn ? 200 : decide,
          as(role, unit)
              .header("If-Match", Api.etag(DOCUMENTS + "/1"))
              .body("{\"reason\":\"传错了\"}")
              .post(DOCUMENTS + "/1/" + end));
    }
    expect(read, as(role, unit).get(PROJECT + "?asOf=2024-11-26"));
    expect(read, as(role, unit).get(Api.ROOT + "/plans/LZ-145/trail"));
    expect(read, as(role, unit).get(PROJECT + "/progress"));
    expect(read, as(role, unit).get(TEMPLATES + "/SURVEY"));
    expect(
        milestone,
        Api.post(as(role, unit), PROJECT + "/progress/way", "{\"template\":\"SURVEY\"}"));
    expect(
        sweep,
        as(role, unit)
            .header("If-Match", Api.etag(TEMPLATES + "/OTHER"))
            .body(TEMPLATE)
            .put(TEMPLATES + "/OTHER"));
    expect(sweep, as(role, unit).post(Api.ROOT + "/reserve-lapses?dryRun=true"));
    expect(read, as(role, unit).get(PROJECT + "/performance"));
    expect(read, as(role, unit).get(FORM));
    expect(read, as(role, unit).get(FORM + "/xlsx"));
    expect(read, as(role, unit).get(FORM + "/filings"));
    if (decide == 403) {
      expect(
          decide,
          as(role, unit)
              .header("If-Match", Api.etag(FORM))
              .body("{\"reason\":\"更正\"}")
              .post(FORM + "/reopening"));
    }
    expect(evaluate, Api.post(as(role, unit), PROJECT + "/performance", "{\"year\":2024}"));
    expect(
        enter,
        as(role, unit)
            .header("If-Match", Api.etag(FORM))
            .body("{\"entries\":[{\"key\":\"quality\",\"degree\":90,\"applicable\":true}]}")
            .put(FORM + "/entries"));
    if (enter == 403) {
      expect(enter, as(role, unit).header("If-Match", Api.etag(FORM)).post(FORM + "/filing"));
    }
    expect(read, as(role, unit).get(SUCCESSIONS));
    expect(read, as(role, unit).get(Api.ROOT + "/units/{name}/lineage", Api.BUREAU));
    expect(read, as(role, unit).get(GROUP));
    expect(
        succeed == 201 ? 200 : succeed,
        as(role, unit)
            .header("If-Match", Api.etag(GROUP))
            .body("{\"members\":[\"柳江区人民政府\"]}")
            .put(GROUP + "/members"));
    expect(
        succeed,
        Api.post(
            as(role, unit),
            SUCCESSIONS,
            """
            {"kind":"RENAMED","effectiveOn":"2024-06-01","documentNumber":"1号",
            "predecessors":["融安县人民政府"],"successors":["融安新区管委会"]}"""));
    expect(
        succeed == 201 ? 200 : succeed,
        Api.post(as(role, unit), SUCCESSIONS + "/1/reversal", "{\"reason\":\"误读\"}"));
    expect(move, Api.move(as(role, unit), PROJECT, "PREPARATION", "开工准备"));
    expect(remove, Api.move(as(role, unit), PROJECT, "REMOVED", "不再实施"));
    untouched =
        IntStream.of(
                project, milestone, move, remove, money, task, upload, add, patch, review, report,
                decide, sweep, adjust, approve, summary, target, link, evaluate, enter, evidence,
                succeed)
            .allMatch(status -> status >= 400);
  }

  private void givenSomethingToDecideOn() {
    Api.post(
            Api.planOffice(),
            PROJECTS,
            """
            {"code":"XX-01","name":"报送的项目","category":"CAPACITY","startYear":2024,"endYear":2025,
            "leadUnit":"市生态环境局"}""")
        .then()
        .statusCode(201);
    Api.move(Api.planOffice(), SUBMITTED, "SUBMITTED", "").then().statusCode(200);
    Api.post(
            Api.planOffice(),
            PROJECT + "/milestones",
            "{\"name\":\"开工\",\"originalDate\":\"2025-01-01\"}")
        .then()
        .statusCode(201);
    liuzhou.execute("DELETE FROM milestone_template WHERE code = 'OTHER'");
    Api.planOffice()
        .header("If-Match", "\"0\"")
        .body(TEMPLATE)
        .put(TEMPLATES + "/OTHER")
        .then()
        .statusCode(200);
    Api.hand(Api.planOffice(), PROJECT, "批复.pdf", Files.pdf("批复"), null).then().statusCode(201);
    Api.hand(Api.planOffice(), TASK, "验收.pdf", Files.pdf("验收"), null).then().statusCode(201);
    Api.post(Api.planOffice(), PROJECT + "/performance", "{\"year\":2023}").then().statusCode(201);
    Api.post(Api.planOffice(), TARGETS, TARGET).then().statusCode(201);
    Api.post(Api.planOffice(), PROJECT + "/monthly-reports", "{\"month\":\"2024-10\"}")
        .then()
        .statusCode(201);
    Api.post(Api.planOffice(), PROJECT + "/adjustments", "{\"reason\":\"延期\",\"endYear\":2028}")
        .then()
        .statusCode(201);
    Api.patch(Api.planOffice(), REPORT, "{\"reasons\":\"等待批复\"}").then().statusCode(200);
    Api.planOffice()
        .header("If-Match", Api.etag(REPORT))
        .post(REPORT + "/submission")
        .then()
        .statusCode(200);
  }

  private static RequestSpecification as(@Nullable String role, @Nullable String unit) {
    return "anonymous".equals(role)
        ? RestAssured.given().contentType("application/json")
        : Api.as("somebody", role, unit);
  }

  private static void expect(int status, Response response) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
    if (status >= 400) {
      assertThat(response.contentType()).isEqualTo("application/problem+json");
      assertThat(response.jsonPath().getString("code"))
          .isEqualTo(String.format(Locale.ROOT, "KIT-1%d", status));
    }
  }
}
