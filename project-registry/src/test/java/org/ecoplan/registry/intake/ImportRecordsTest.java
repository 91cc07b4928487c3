package org.ecoplan.registry.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ecoplan.kit.identity.Role;
import org.ecoplan.registry.testdata.Api;
import org.ecoplan.registry.testdata.Files;
import org.ecoplan.registry.testdata.Liuzhou;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every file that was sent can be asked for, whatever became of it. */
@QuarkusTest
class ImportRecordsTest {
  private static final String IMPORTS = Api.ROOT + "/imports";
  private static final String UNITS = "name,kind,region,members\n";
  private static final String RIGHT = UNITS + "县医院,OTHER,,\n";
  private static final String WRONG = UNITS + "县医院,OTHER,,\n县学校,NO_SUCH_KIND,,\n";

  @Inject Liuzhou liuzhou;

  @BeforeEach
  void nothingWasSent() {
    liuzhou.empty();
    liuzhou.execute("TRUNCATE import_record");
  }

  @Test
  void anAppliedFileIsKeptWithItsCounts() {
    send(Api.planOffice(), false, RIGHT, 200);

    JsonPath records = Api.read(IMPORTS);

    assertThat(records.getList("items.outcome")).containsExactly("APPLIED");
    assertThat(records.getString("items[0].kind")).isEqualTo("units");
    assertThat(records.getString("items[0].fileName")).isEqualTo("units.csv");
    assertThat(records.getString("items[0].actor")).isEqualTo("planoffice");
    assertThat(records.getBoolean("items[0].dryRun")).isFalse();
    assertThat(records.getLong("items[0].sizeBytes")).isEqualTo(bytes(RIGHT));
    assertThat(records.getInt("items[0].rows")).isEqualTo(1);
    assertThat(records.getInt("items[0].created")).isEqualTo(1);
    assertThat(records.getString("items[0].at")).isNotBlank();
  }

  @Test
  void aRefusedFileIsKeptWithItsErrorsThoughNothingElseIs() {
    send(Api.planOffice(), false, WRONG, 422);

    JsonPath record = Api.read(IMPORTS);
    JsonPath detail = Api.read(IMPORTS + "/records/" + record.getLong("items[0].number"));

    assertThat(record.getList("items.outcome")).containsExactly("REFUSED");
    assertThat(detail.getInt("record.failed")).isEqualTo(1);
    assertThat(detail.getInt("record.rows")).isEqualTo(2);
    assertThat(detail.getList("errors.row")).containsExactly(3);
    assertThat(detail.getList("errors.column")).containsExactly("kind");
    assertThat(detail.getString("errors[0].message")).isNotBlank();
    assertThat(Api.read(Api.ROOT + "/units").getList("items.name")).doesNotContain("县医院");
  }

  @Test
  void aTryIsToldFromWhatWasWritten() {
    send(Api.planOffice(), true, RIGHT, 200);
    send(Api.planOffice(), true, WRONG, 200);

    JsonPath records = Api.read(IMPORTS);

    assertThat(records.getList("items.outcome")).containsExactly("REFUSED", "PREVIEWED");
    assertThat(records.getList("items.dryRun")).containsExactly(true, true);
  }

  @Test
  void aFileThatCannotBeReadIsKeptWithTheReason() {
    send(Api.planOffice(), false, "别的,表\n1,2\n", 422);

    long number = Api.read(IMPORTS).getLong("items[0].number");

    JsonPath detail = Api.read(IMPORTS + "/records/" + number);
    assertThat(detail.getString("record.outcome")).isEqualTo("REFUSED");
    assertThat(detail.getString("errors[0].message")).isNotBlank();
  }

  @Test
  void ofManyErrorsTheFirstHundredAreKeptAndAllAreCounted() {
    send(
        Api.planOffice(),
        false,
        IntStream.range(0, 130)
            .mapToObj("单位%d,NO_SUCH_KIND,,\n"::formatted)
            .collect(Collectors.joining("", UNITS, "")),
        422);

    JsonPath detail =
        Api.read(IMPORTS + "/records/" + Api.read(IMPORTS).getLong("items[0].number"));

    assertThat(detail.getInt("record.errorCount")).isEqualTo(130);
    assertThat(detail.getInt("record.failed")).isEqualTo(130);
    assertThat(detail.<List<Object>>get("errors")).hasSize(100);
  }

  @Test
  void ofMoreErrorsThanAreToldAllAreCounted() {
    send(
        Api.planOffice(),
        false,
        IntStream.range(0, 1_300)
            .mapToObj("单位%d,NO_SUCH_KIND,,\n"::formatted)
            .collect(Collectors.joining("", UNITS, "")),
        422);

    JsonPath record = Api.read(IMPORTS);

    assertThat(record.getInt("items[0].errorCount")).isEqualTo(1_300);
    assertThat(record.getInt("items[0].failed")).isEqualTo(1_300);
  }

  @Test
  void aFileThatIsNotToBeTrustedIsKept() {
    sendFile(
        "带宏.xlsx", Files.archive("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin"));
    sendFile("炸弹.xlsx", Files.bomb("xl/worksheets/sheet1.xml", 600L << 20));
    sendFile("乱码.xlsx", "PK\003\004不是表格".getBytes(StandardCharsets.UTF_8));

    JsonPath records = Api.read(IMPORTS);

    assertThat(records.getList("items.fileName")).containsExactly("乱码.xlsx", "炸弹.xlsx", "带宏.xlsx");
    assertThat(records.getList("items.outcome")).containsOnly("REFUSED");
    assertThat(records.getList("items.errorCount")).containsOnly(1);
  }

  @Test
  void aFileIsKeptThoughItIsTooLargeOrOfNoKindOrOfNoPlanOrNotForTheSender() {
    send(Api.planOffice(), false, UNITS + "x".repeat(11 * 1024 * 1024), 413);
    Api.upload(Api.planOffice(), "rivers", null, false, RIGHT).then().statusCode(404);
    Api.upload(Api.planOffice(), "projects", null, false, RIGHT).then().statusCode(400);
    Api.upload(Api.planOffice(), "projects", "XX-1", false, RIGHT).then().statusCode(404);
    send(Api.finance(), false, RIGHT, 403);

    JsonPath records = Api.read(IMPORTS);

    assertThat(records.getList("items.kind"))
        .containsExactly("units", "projects", "projects", "rivers", "units");
    assertThat(records.getList("items.planCode")).containsExactly(null, "XX-1", null, null, null);
    assertThat(records.getLong("items[-1].sizeBytes")).isGreaterThan(11 * 1024 * 1024);
    assertThat(records.getList("items.outcome")).containsOnly("REFUSED");
  }

  @Test
  void aWordFileThatIsRefusedIsKeptToo() {
    liuzhou.begin();
    liuzhou.execute("TRUNCATE import_record");
    Api.previewWord(
            Api.planOffice(),
            Files.archive("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"))
        .then()
        .statusCode(422);

    JsonPath records = Api.read(IMPORTS);

    assertThat(records.getList("items.kind")).containsExactly("word-preview");
    assertThat(records.getList("items.outcome")).containsExactly("REFUSED");
    assertThat(records.getList("items.dryRun")).containsExactly(true);
  }

  @Test
  void theListIsNarrowedAndPagedNewestFirst() {
    send(Api.planOffice(), false, WRONG, 422);
    send(Api.planOffice(), false, RIGHT, 200);
    send(Api.planOffice(), true, WRONG, 200);

    JsonPath first = Api.read(IMPORTS + "?kind=units&outcome=REFUSED&pageSize=1");
    JsonPath second =
        Api.read(
            IMPORTS
                + "?kind=units&outcome=REFUSED&pageSize=1&pageToken="
                + first.getString("nextPageToken"));

    assertThat(first.getList("items.dryRun")).containsExactly(true);
    assertThat(second.getList("items.dryRun")).containsExactly(false);
    assertThat(second.getString("nextPageToken")).isNull();
    assertThat(Api.read(IMPORTS + "?kind=projects").getList("items")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        Role.Names.PLAN_OFFICE,
        Role.Names.ADMIN,
        Role.Names.SUPERVISOR,
        Role.Names.AUDITOR
      })
  void whoOverseesTheDataSeesWhatOthersSent(String role) {
    send(Api.as("admin-1", Role.Names.ADMIN, null), false, RIGHT, 200);

    JsonPath seen = Api.as("somebody", role, null).get(IMPORTS).jsonPath();

    assertThat(seen.getList("items.actor")).containsExactly("admin-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {Role.Names.FINANCE, Role.Names.PROJECT_MANAGER, Role.Names.COUNTY})
  void whoDoesNotSeesTheOwnOnly(String role) {
    send(Api.planOffice(), false, RIGHT, 200);
    long number = Api.read(IMPORTS).getLong("items[0].number");

    assertThat(Api.as("somebody", role, Api.BUREAU).get(IMPORTS).jsonPath().getList("items"))
        .isEmpty();
    Api.as("somebody", role, Api.BUREAU).get(IMPORTS + "/records/" + number).then().statusCode(404);
    assertThat(
            Api.as("planoffice", role, Api.BUREAU).get(IMPORTS).jsonPath().getList("items.number"))
        .hasSize(1);
  }

  @Test
  void anUnknownOutcomeIsNamedWithWhatWouldBeRight() {
    Api.planOffice().get(IMPORTS + "?outcome=LOST").then().statusCode(400);
  }

  private static void send(RequestSpecification who, boolean dryRun, String csv, int status) {
    Api.upload(who, "units", null, dryRun, csv).then().statusCode(status);
  }

  private static void sendFile(String name, byte[] content) {
    Api.planOffice()
        .config(Api.NAMES_AS_BROWSERS_SEND_THEM)
        .contentType("multipart/form-data")
        .multiPart("file", name, content)
        .post(IMPORTS + "/units")
        .then()
        .statusCode(422);
  }

  private static long bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
