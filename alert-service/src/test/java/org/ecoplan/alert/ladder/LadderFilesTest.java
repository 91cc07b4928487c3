package org.ecoplan.alert.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ecoplan.alert.testdata.ProjectBuilder.aProject;
import static org.ecoplan.alert.testdata.ProjectBuilder.lt01;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.UUID;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.ecoplan.alert.testdata.Api;
import org.ecoplan.alert.testdata.Stage;
import org.ecoplan.alert.testdata.TestClock;
import org.ecoplan.kit.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The file of LT-01's milestone, from the reminder up. */
@QuarkusTest
class LadderFilesTest {
  private static final String LT_01 = "LZ-145/LT-01";

  @Inject Stage stage;
  @Inject TestClock clock;
  @Inject DailyProposals proposals;

  private String id = "";

  @BeforeEach
  void anAlertOfNovember2024() {
    stage.reset();
    stage.told(lt01().build());
    id = Api.newestAlertOn(LT_01);
  }

  @Test
  void theReminderIsOnFileWithTheAlertAndNothingFormalHasHappened() {
    JsonPath file = file();

    assertThat(file.getString("step")).isEqualTo("REMINDER");
    assertThat(file.getString("phase")).isEqualTo("WAITING");
    assertThat(file.getList("entries.kind")).containsExactly("REMINDED");
    assertThat(file.getString("entries[0].actor")).isEqualTo("system");
    // Ten working days after Tuesday, 2024-11-26.
    assertThat(file.getString("nextProposalOn")).isEqualTo("2024-12-10");
  }

  @Test
  void theSystemProposesOnItsDayWithTheEvidenceAndADraft() {
    clock.setToday(LocalDate.of(2024, 12, 9));
    proposals.proposeWhatIsDue();
    assertThat(file().getString("phase")).isEqualTo("WAITING");

    clock.setToday(LocalDate.of(2024, 12, 10));
    proposals.proposeWhatIsDue();
    proposals.proposeWhatIsDue();

    JsonPath file = file();
    assertThat(file.getString("proposed")).isEqualTo("CIRCULAR");
    assertThat(file.getString("step")).isEqualTo("REMINDER");
    assertThat(file.getList("entries.kind")).containsExactly("REMINDED", "PROPOSED");
    assertThat(file.getString("entries[1].text")).contains("已逾期345天").contains("5个工作日");
    assertThat(file.getString("entries[1].evidence[0].label")).isEqualTo("原定日期");
    assertThat(
            Api.planOffice()
                .queryParam("phase", "PROPOSED")
                .get(Api.ROOT + "/files")
                .jsonPath()
                .getList("items.alertId"))
        .containsExactly(id);
  }

  @Test
  void thePlanOfficeIssuesUnderADocumentNumberAndTheUnitReplies() {
    proposed();

    Response issued = issue(decider(), 2);

    assertThat(issued.statusCode()).isEqualTo(200);
    assertThat(issued.header("ETag")).isEqualTo("\"3\"");
    assertThat(issued.jsonPath().getString("step")).isEqualTo("CIRCULAR");
    assertThat(issued.jsonPath().getString("replyDue")).isEqualTo("2024-12-17");
    assertThat(issued.jsonPath().getString("entries[2].documentNumber")).isEqualTo("柳环规〔2024〕12号");
    Response reply =
        act(
            Api.manager(),
            "replies",
            3,
            "{\"text\":\"整改中\",\"evidence\":[{\"label\":\"照片\",\"value\":\"https://files.example/1\"}]}");
    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(reply.jsonPath().getBoolean("replied")).isTrue();
    assertThat(reply.jsonPath().getString("entries[3].unit")).isEqualTo("市生态环境局");
    assertThat(reply.jsonPath().getString("entries[3].evidence[0].value"))
        .isEqualTo("https://files.example/1");
  }

  @Test
  void aDeciderOfAUnitConcernedIsRefusedAndARequiredStepIsNotSkipped() {
    proposed();

    Response concerned = issue(Api.planOffice(), 2);
    Response skipped =
        act(decider(), "issuance", 2, "{\"step\":\"INTERVIEW\",\"documentNumber\":\"1号\"}");
    Response withoutNumber = act(decider(), "issuance", 2, "{\"step\":\"CIRCULAR\"}");

    assertThat(concerned.jsonPath().getString("code")).isEqualTo("ALT-1306");
    assertThat(concerned.statusCode()).isEqualTo(403);
    assertThat(skipped.jsonPath().getString("code")).isEqualTo("ALT-1304");
    assertThat(skipped.jsonPath().getString("detail")).contains("通报");
    assertThat(withoutNumber.statusCode()).isEqualTo(400);
    assertThat(file().getInt("version")).isEqualTo(2);
  }

  @Test
  void aStepIsExtendedAndTakenBackWithAReason() {
    proposed();
    issue(decider(), 2);

    Response extended =
        act(decider(), "extension", 3, "{\"replyDue\":\"2025-01-10\",\"reason\":\"设备未到\"}");
    Response notLater =
        act(decider(), "extension", 4, "{\"replyDue\":\"2025-01-09\",\"reason\":\"x\"}");
    Response stale = act(decider(), "reversal", 3, "{\"reason\":\"误发\"}");
    Response reversed = act(decider(), "reversal", 4, "{\"reason\":\"误发\"}");

    assertThat(extended.jsonPath().getString("replyDue")).isEqualTo("2025-01-10");
    assertThat(notLater.statusCode()).isEqualTo(400);
    assertThat(stale.statusCode()).isEqualTo(412);
    assertThat(reversed.jsonPath().getString("step")).isEqualTo("REMINDER");
    assertThat(reversed.jsonPath().getString("entries[4].text")).isEqualTo("误发");
  }

  @Test
  void sentTwiceWithOneKeyAStepIsTakenOnce() {
    proposed();
    var request =
        decider()
            .header("If-Match", "\"2\"")
            .header("Idempotency-Key", "k")
            .body("{\"step\":\"CIRCULAR\",\"documentNumber\":\"1号\"}");

    request.post(Api.ROOT + "/alerts/" + id + "/file/issuance");
    Response again = request.post(Api.ROOT + "/alerts/" + id + "/file/issuance");

    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(file().getInt("version")).isEqualTo(3);
  }

  @Test
  void theFileClosesWithItsAlertAndGoesOnWhenTheCauseComesBackWithinTheWindow() {
    proposed();
    stage.told(aProject().version(2).milestone(m -> m.completed("2024-12-09")).build());
    Response afterwards = issue(decider(), 3);
    assertThat(afterwards.jsonPath().getString("code")).isEqualTo("ALT-1302");
    assertThat(file().getList("entries.kind")).containsExactly("REMINDED", "PROPOSED", "CLOSED");

    clock.setToday(LocalDate.of(2024, 12, 20));
    stage.told(lt01().version(3).build());

    assertThat(Api.newestAlertOn(LT_01)).isEqualTo(id);
    assertThat(file().getList("entries.kind"))
        .containsExactly("REMINDED", "PROPOSED", "CLOSED", "REOPENED");
    assertThat(file().getString("phase")).isEqualTo("WAITING");
  }

  @Test
  void afterTheWindowANewAlertBeginsANewFile() {
    stage.told(aProject().version(2).milestone(m -> m.completed("2024-11-20")).build());
    clock.setToday(LocalDate.of(2025, 1, 20));

    stage.told(lt01().version(3).build());

    assertThat(Api.newestAlertOn(LT_01)).isNotEqualTo(id);
    assertThat(Api.alertsOn(LT_01).getString("items[0].previousAlertId")).isEqualTo(id);
  }

  @Test
  void theNoticeIsADocumentWithTheWordsOfItsEntry() throws IOException {
    proposed();
    String draft = text(Api.planOffice().get(Api.ROOT + "/alerts/" + id + "/file/notice"));
    issue(decider(), 2);
    String issued = text(Api.planOffice().get(Api.ROOT + "/alerts/" + id + "/file/notice"));

    assertThat(draft).contains("（拟稿，未发出）");
    assertThat(issued)
        .contains("柳环规〔2024〕12号")
        .contains("市生态环境局、市工业和信息化局、各县区人民政府：")
        .contains("现予以通报。")
        .contains("原定日期：2023年12月31日（来源：专栏9（一））")
        .contains("2024年12月10日")
        .doesNotContain("{{");
    assertThat(
            Api.planOffice()
                .queryParam("entry", 1)
                .get(Api.ROOT + "/alerts/" + id + "/file/notice")
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void notEvenTheServiceItselfChangesWhatIsOnFile() {
    assertThatThrownBy(() -> stage.execute("UPDATE ladder_entry SET text = 'x'"))
        .hasStackTraceContaining("neither changed nor removed");
    assertThatThrownBy(() -> stage.execute("DELETE FROM ladder_entry"))
        .hasStackTraceContaining("neither changed nor removed");
  }

  private void proposed() {
    clock.setToday(LocalDate.of(2024, 12, 10));
    proposals.proposeWhatIsDue();
  }

  private static RequestSpecification decider() {
    return Api.as("planoffice2", Role.Names.PLAN_OFFICE, "市发展改革委");
  }

  private Response issue(RequestSpecification who, int version) {
    return act(
        who, "issuance", version, "{\"step\":\"CIRCULAR\",\"documentNumber\":\"柳环规〔2024〕12号\"}");
  }

  private Response act(RequestSpecification who, String what, int version, String body) {
    return who.header("If-Match", "\"" + version + "\"")
        .header("Idempotency-Key", UUID.randomUUID())
        .body(body)
        .post(Api.ROOT + "/alerts/" + id + "/file/" + what);
  }

  private JsonPath file() {
    return Api.planOffice()
        .get(Api.ROOT + "/alerts/" + id + "/file")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static String text(Response docx) throws IOException {
    assertThat(docx.statusCode()).isEqualTo(200);
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx.asByteArray()));
        XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
      return extractor.getText();
    }
  }
}
