package org.ecoplan.registry.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.ecoplan.registry.testdata.Api;
import org.ecoplan.registry.testdata.Liuzhou;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RegionImportTest {
  private static final String CITY_PLAN = Api.ROOT + "/plans/LZ-145";
  private static final String COUNTY_PLAN = Api.ROOT + "/plans/LC-2024-AIR";

  @Inject Liuzhou liuzhou;

  @BeforeEach
  void theRealPlan() {
    liuzhou.begin();
  }

  @Test
  void thePlanThatLosesARegionIsToldAnew() {
    String before = Api.etag(CITY_PLAN);
    String county = Api.etag(COUNTY_PLAN);

    Api.upload(
            Api.planOffice(),
            "regions",
            null,
            false,
            "code,name,kind,parent\n450206,柳江区,DISTRICT,\n")
        .then()
        .statusCode(200);

    assertThat(Api.etag(CITY_PLAN)).isNotEqualTo(before);
    assertThat(Api.etag(COUNTY_PLAN)).isEqualTo(county);
  }
}
