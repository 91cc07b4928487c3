package org.ecoplan.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.system.Account.FINANCE;
import static org.ecoplan.system.Account.MANAGER;
import static org.ecoplan.system.Account.SUPERVISOR;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Money adds up to the cent, whichever way one asks. */
@ExtendWith(RunningStack.class)
class MoneyIT {

  private static final String PLAN = "/api/registry/v1/plans/LZ-145";
  private static final String LEDGER = PLAN + "/projects/LT-01/funding";

  @Test
  void aPaymentBeyondWhatWasReceivedIsRefusedAndAReversalRestoresTheSums(Stack stack) {
    // Given two sources and two years
    Client finance = Client.of(stack, FINANCE);
    BigDecimal paidBefore = total(finance, "paidYuan");
    BigDecimal receivedBefore = total(finance, "receivedYuan");
    finance
        .post(
            LEDGER + "/entries",
            entries(
                entry("PLANNED", "CENTRAL", 2022, "3000000.00"),
                entry("ALLOCATED", "CENTRAL", 2022, "2000000.10"),
                entry("RECEIVED", "CENTRAL", 2022, "1500000.10"),
                entry("PAID", "CENTRAL", 2022, "1000000.05"),
                entry("PLANNED", "ENTERPRISE", 2023, "7000000.00"),
                entry("ALLOCATED", "ENTERPRISE", 2023, "7000000.00"),
                entry("RECEIVED", "ENTERPRISE", 2023, "33.33")))
        .expect(201);

    // When more is paid than was received, nothing of the batch is kept
    finance
        .post(
            LEDGER + "/entries",
            entries(
                entry("PAID", "CENTRAL", 2023, "0.01"), entry("PAID", "ENTERPRISE", 2023, "33.34")))
        .expectProblem(409);
    assertThat(total(finance, "paidYuan"))
        .isEqualByComparingTo(paidBefore.add(new BigDecimal("1000000.05")));

    // When the payment is reversed, the sums are as before
    JsonNode payment =
        finance.all(LEDGER + "/entries").stream()
            .filter(entry -> entry.get("kind").asText().equals("PAID"))
            .filter(entry -> entry.get("amountYuan").decimalValue().signum() > 0)
            .filter(
                entry ->
                    entry.get("amountYuan").decimalValue().compareTo(new BigDecimal("1000000.05"))
                        == 0)
            .findFirst()
            .orElseThrow();
    String reversal = LEDGER + "/entries/" + payment.get("id").asText() + "/reversal";
    finance.post(reversal, "{\"reason\": \"重复入账\"}").expect(201);
    finance.post(reversal, "{\"reason\": \"重复入账\"}").expectProblem(409);

    assertThat(total(finance, "paidYuan")).isEqualByComparingTo(paidBefore);
    assertThat(total(finance, "receivedYuan"))
        .isEqualByComparingTo(receivedBefore.add(new BigDecimal("1500033.43")));
  }

  @Test
  void aManagerDoesNotKeepTheBooks(Stack stack) {
    Client.of(stack, MANAGER)
        .post(LEDGER + "/entries", entries(entry("PLANNED", "CITY", 2022, "1.00")))
        .expectProblem(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"category", "source", "fiscalYear", "unit", "project"})
  void progressAddsUpToTheEntries(String dimension, Stack stack) {
    // Given
    Client finance = Client.of(stack, FINANCE);
    finance
        .post(
            PLAN + "/projects/BS-03/funding/entries",
            entries(
                entry("RECEIVED", "CITY", 2021, "0.10"), entry("RECEIVED", "CITY", 2022, "0.20")))
        .expect(201);

    // When
    Client supervisor = Client.of(stack, SUPERVISOR);
    JsonNode answer = supervisor.get(PLAN + "/funding?by=" + dimension).expect(200).json();
    BigDecimal rows =
        StreamSupport.stream(answer.get("rows").spliterator(), false)
            .map(row -> row.get("receivedYuan").decimalValue())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal entries =
        supervisor.all(PLAN + "/projects").stream()
            .map(project -> PLAN + "/projects/" + project.get("code").asText())
            .flatMap(project -> supervisor.all(project + "/funding/entries").stream())
            .filter(entry -> entry.get("kind").asText().equals("RECEIVED"))
            .map(entry -> entry.get("amountYuan").decimalValue())
            .reduce(BigDecimal.ZERO, BigDecimal::add);

    // Then
    assertThat(rows).isEqualByComparingTo(entries);
    assertThat(answer.get("total").get("receivedYuan").decimalValue())
        .isEqualByComparingTo(entries);
    assertThat(supervisor.all(PLAN + "/funding/reconciliation")).isEmpty();
  }

  private static BigDecimal total(Client client, String what) {
    return client.get(LEDGER).expect(200).json().get("total").get(what).decimalValue();
  }

  private static String entries(String... entries) {
    return "{\"entries\": [" + String.join(",", List.of(entries)) + "]}";
  }

  private static String entry(String kind, String source, int year, String amount) {
    return """
        {"kind": "%s", "source": "%s", "fiscalYear": %d, "amountYuan": %s, "date": "%d-06-30",
         "documentNumber": "柳财建〔%d〕1号"}"""
        .formatted(kind, source, year, amount, year, year);
  }
}
