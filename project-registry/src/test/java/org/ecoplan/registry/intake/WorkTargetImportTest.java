package org.ecoplan.registry.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.ecoplan.registry.testdata.Api;
import org.ecoplan.registry.testdata.Liuzhou;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The quantified targets of the county's work plans, as a file. */
@QuarkusTest
class WorkTargetImportTest {
  private static final String HEADING = "plan_code,task_code,name,target_type,value,unit\n";
  private static final String PIPES = HEADING + "LC-2024-WATER,LC24-W06,建设改造污水管网长度,AT_LEAST,5,km\n";
  private static final String TARGETS = Api.ROOT + "/plans/LC-2024-WATER/work-targets";

  @Inject Liuzhou liuzhou;

  @BeforeEach
  void theRealPlan() {
    liuzhou.begin();
  }

  @Test
  void theRealFileGoesInWholeAndComesBackAsItIsPrinted() {
    JsonPath report = upload(false, Liuzhou.text("county_targets.csv")).jsonPath();

    JsonPath ofTask = Api.read(TARGETS + "?task=LC24-W06");
    JsonPath ofPlan = Api.read(Api.ROOT + "/plans/LC-2024-AIR/work-targets");
    assertThat(report.getInt("created")).isEqualTo(24);
    assertThat(ofTask.getString("items[0].content.name")).isEqualTo("建设改造污水管网长度");
    assertThat(ofTask.getString("items[0].content.kind")).isEqualTo("AT_LEAST");
    assertThat(ofTask.getInt("items[0].content.targetValue")).isEqualTo(5);
    assertThat(ofPlan.getString("items[1].content.name")).isEqualTo("PM2.5年均浓度");
    assertThat(ofPlan.getString("items[1].taskCode")).isNull();
  }

  @Test
  void theSameFileAgainChangesNothing() {
    upload(false, Liuzhou.text("county_targets.csv"));

    JsonPath again =
        upload(false, Liuzhou.text("county_targets.csv").replace("93.5", "93.50")).jsonPath();

    assertThat(again.getInt("unchanged")).isEqualTo(24);
    assertThat(Api.read(TARGETS + "/1").getInt("version")).isEqualTo(1);
  }

  @Test
  void anotherValueIsTheTargetsNextVersionAndTheFormerStays() {
    upload(false, PIPES);

    JsonPath report = upload(false, PIPES.replace(",5,", ",6.5,")).jsonPath();

    JsonPath versions = Api.read(TARGETS + "/1/versions");
    assertThat(report.getInt("updated")).isEqualTo(1);
    assertThat(versions.getList("items.content.targetValue", Double.class))
        .containsExactly(6.5, 5.0);
    assertThat(versions.getString("items[0].reason")).contains("work-targets.csv");
  }

  @Test
  void aDryRunTellsTheDifferencesAndKeepsNothing() {
    upload(false, PIPES);

    JsonPath report =
        upload(true, PIPES.replace(",5,", ",6.5,") + "LC-2024-WATER,,县城污水处理率,AT_LEAST,95,%\n")
            .jsonPath();

    assertThat(report.getList("differences.subject"))
        .containsExactly("LC24-W06 建设改造污水管网长度", "LC-2024-WATER 县城污水处理率");
    assertThat(report.getList("differences.change"))
        .containsExactly("work-target-changed", "work-target-added");
    assertThat(report.getString("differences[0].before")).isEqualTo("AT_LEAST 5 km");
    assertThat(report.getString("differences[0].after")).isEqualTo("AT_LEAST 6.5 km");
    assertThat(Api.read(TARGETS).getList("items")).hasSize(1);
    assertThat(Api.read(TARGETS + "/1").getInt("version")).isEqualTo(1);
  }

  @Test
  void everyWrongCellIsNamedAndNothingIsKept() {
    upload(
            false,
            PIPES
                + "LC-2024-WATER,LC24-W06,建设改造污水管网长度,AT_LEAST,5,km\n"
                + "LC-2024-WATER,LC24-A07,别的计划的任务,AT_LEAST,5,km\n"
                + "LC-1999,,没有的计划,AT_LEAST,5,km\n"
                + "LC-2024-WATER,,类型不对,MORE,5,km\n"
                + "LC-2024-WATER,,值太长,AT_MOST,1e18,km\n"
                + "LC-2024-WATER,,"
                + "长".repeat(301)
                + ",AT_MOST,1,km\n")
        .then()
        .statusCode(422)
        .body("errors.row", hasItems(3, 4, 5, 6, 7, 8))
        .body("errors.column", hasItems("name", "task_code", "plan_code", "target_type", "value"))
        .body("errors[0].row", equalTo(3));
    assertThat(Api.read(TARGETS).getList("items")).isEmpty();
  }

  private static Response upload(boolean dryRun, String csv) {
    return Api.upload(Api.planOffice(), "work-targets", null, dryRun, csv);
  }
}
