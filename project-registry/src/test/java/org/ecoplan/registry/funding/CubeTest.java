package org.ecoplan.registry.funding;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ecoplan.registry.testdata.Api;
import org.ecoplan.registry.testdata.Liuzhou;
import org.ecoplan.registry.testdata.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is posted, however it is folded, whenever it is asked: a cell is the sum of its entries.
 */
@QuarkusTest
class CubeTest {
  private static final LocalDate TODAY = LocalDate.of(2024, 11, 26);
  private static final List<String> PROJECTS = List.of("LT-01", "BS-01", "JT-01", "QF-01");
  private static final Map<String, String> COLUMNS =
      Map.of(
          "category", "p.category",
          "unit", "u.name",
          "region", "coalesce(u.region_code, '')",
          "source", "e.source",
          "fiscalYear", "e.fiscal_year::text",
          "month", "to_char(e.entry_date, 'YYYY-MM')",
          "project", "p.code");

  @Inject Liuzhou liuzhou;
  @Inject TestClock clock;
  @Inject Folding folding;
  @Inject AgroalDataSource database;

  @BeforeEach
  void theRealPlan() {
    liuzhou.begin();
  }

  @AfterEach
  void theUsualDay() {
    clock.setToday(TODAY);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void everyTwoDimensionsAddUpToTheLedgerNowAndThen(long seed) throws SQLException {
    // Given
    Random random = new Random(seed);
    List<LocalDate> days = new ArrayList<>();
    for (int day = 0; day < 6; day++) {
      LocalDate today = TODAY.minusDays(120 - day * 20L - random.nextInt(15));
      days.add(today);
      clock.setToday(today);
      for (int batch = 0; batch < 2; batch++) {
        post(random, today);
      }
      if (random.nextBoolean()) {
        folding.fold();
      }
    }
    clock.setToday(TODAY);

    // When, Then
    for (String by : COLUMNS.keySet()) {
      for (String and : COLUMNS.keySet()) {
        if (!by.equals(and) && !and.equals("project")) {
          assertThat(answered(by, and, null)).as(by + " " + and).isEqualTo(summed(by, and, TODAY));
        }
      }
    }
    for (String by : COLUMNS.keySet()) {
      assertThat(answered(by, "", null)).as(by).isEqualTo(summed(by, "", TODAY));
    }
    for (LocalDate day : days) {
      assertThat(answered("unit", "", day)).isEqualTo(summed("unit", "", day));
      assertThat(answered("unit", "month", day)).isEqualTo(summed("unit", "month", day));
      assertThat(answered("project", "source", day)).isEqualTo(summed("project", "source", day));
    }
    assertThat(Api.planOffice().get(funding("/reconciliation/cells")).jsonPath().getList(""))
        .isEmpty();
    assertThat(Api.read(funding("/reconciliation")).getList("items")).isEmpty();
  }

  private void post(Random random, LocalDate today) {
    String project = PROJECTS.get(random.nextInt(PROJECTS.size()));
    String entries =
        IntStream.range(0, 1 + random.nextInt(8))
            .mapToObj(
                number ->
                    """
                    {"kind":"%s","source":"%s","fiscalYear":%d,"amountYuan":%d.%02d,"date":"%s",
                    "documentNumber":"%d号"}"""
                        .formatted(
                            List.of("PLANNED", "ALLOCATED", "RECEIVED").get(random.nextInt(3)),
                            List.of("CENTRAL", "CITY", "SPECIAL_BOND").get(random.nextInt(3)),
                            2022 + random.nextInt(3),
                            1 + random.nextInt(1_000_000),
                            random.nextInt(100),
                            today.minusDays(random.nextInt(300)),
                            number))
            .collect(Collectors.joining(","));
    Api.post(
            Api.planOffice(),
            Api.ROOT + "/plans/LZ-145/projects/" + project + "/funding/entries",
            "{\"entries\":[" + entries + "]}")
        .then()
        .statusCode(201);
  }

  private static String funding(String more) {
    return Api.ROOT + "/plans/LZ-145/funding" + more;
  }

  private static Map<String, BigDecimal> answered(String by, String and, @Nullable LocalDate asOf) {
    String when = asOf == null ? "" : "&asOf=" + asOf;
    JsonPath answer =
        Api.planOffice()
            .get(funding("?pageSize=200&by=" + by + "&and=" + and + when))
            .then()
            .statusCode(200)
            .extract()
            .jsonPath(
                JsonPathConfig.jsonPathConfig().numberReturnType(NumberReturnType.BIG_DECIMAL));
    Map<String, BigDecimal> result = new TreeMap<>();
    for (Map<String, Object> row : answer.<Map<String, Object>>getList("rows")) {
      for (String kind : List.of("planned", "allocated", "received", "paid")) {
        BigDecimal yuan = new BigDecimal(String.valueOf(row.get(kind + "Yuan")));
        if (yuan.signum() != 0) {
          result.put(
              row.get("key")
                  + "/"
                  + Objects.requireNonNullElse(row.get("crossedKey"), "")
                  + "/"
                  + kind.toUpperCase(Locale.ROOT),
              yuan.stripTrailingZeros());
        }
      }
    }
    return result;
  }

  private Map<String, BigDecimal> summed(String by, String and, LocalDate asOf)
      throws SQLException {
    Map<String, BigDecimal> result = new TreeMap<>();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                SELECT %s || '/' || %s || '/' || e.kind AS key, sum(e.amount) AS amount
                FROM ledger_entry e JOIN project p ON p.id = e.project_id
                    JOIN unit u ON u.id = e.unit_id
                WHERE (e.recorded_at AT TIME ZONE 'Asia/Shanghai')::date <= '%s'
                GROUP BY 1 HAVING sum(e.amount) <> 0"""
                    .formatted(COLUMNS.get(by), COLUMNS.getOrDefault(and, "''"), asOf))) {
      while (rows.next()) {
        result.put(rows.getString("key"), rows.getBigDecimal("amount").stripTrailingZeros());
      }
    }
    return result;
  }
}
