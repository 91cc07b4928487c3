package org.ecoplan.registry.intake;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.ecoplan.registry.testdata.Api;
import org.ecoplan.registry.testdata.Liuzhou;
import org.ecoplan.registry.testdata.WordAnnex;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WordImportTest {
  private static final byte[] ANNEX =
      WordAnnex.of(
          "一、碧水工程（2项）",
          "饮用水水源保护|柳州市集中式饮用水水源水环境保护项目|护坡|2021—2025年|市生态环境局、各相关县区人民政府",
          "^|附表中的新项目|管网|2022—2024年|市生态环境局");

  @Inject Liuzhou liuzhou;

  @BeforeEach
  void theRealPlan() {
    liuzhou.begin();
  }

  @Test
  void onlyWhatIsConfirmedIsImported() {
    String csv =
        Api.previewWord(Api.planOffice(), ANNEX)
            .then()
            .statusCode(200)
            .body("errors", empty())
            .body("rows[0].code", equalTo("BS-01"))
            .extract()
            .path("csv");
    Api.planOffice().get(Api.ROOT + "/plans/LZ-145/projects/BS-09").then().statusCode(404);

    Api.upload(Api.planOffice(), "projects", "LZ-145", false, csv)
        .then()
        .statusCode(200)
        .body("created", equalTo(1));

    Api.planOffice()
        .get(Api.ROOT + "/plans/LZ-145/projects/BS-09")
        .then()
        .body("subcategory", equalTo("饮用水水源保护"));
  }
}
