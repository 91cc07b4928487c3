package org.ecoplan.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.ecoplan.registry.testdata.Api;
import org.ecoplan.registry.testdata.Liuzhou;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People work on the same project at the same time. */
@QuarkusTest
class ConcurrencyTest {
  private static final int CROWD = 8;
  private static final int FIFTY = 50;

  @Inject Liuzhou liuzhou;

  @BeforeEach
  void theRealPlan() {
    liuzhou.begin();
  }

  @Test
  void ofTwoWithTheSameETagOneIsTooLate() throws Exception {
    String etag = Api.etag(Api.MILESTONE);

    List<Integer> answers =
        together(
            CROWD,
            2,
            number ->
                Api.manager()
                    .header("If-Match", etag)
                    .body("{\"progressPercent\":" + (50 + number) + "}")
                    .patch(Api.MILESTONE)
                    .statusCode());

    assertThat(answers).containsExactlyInAnyOrder(200, 412);
  }

  @Test
  void ofFiftyWhoReadAgainWhenTheyAreTooLateNobodyLosesAnUpdate() throws Exception {
    AtomicInteger tooLate = new AtomicInteger();
    List<Integer> answers =
        together(
            FIFTY,
            FIFTY,
            number -> {
              int status = patchProgress(number);
              while (status == 412) {
                tooLate.incrementAndGet();
                status = patchProgress(number);
              }
              return status;
            });

    assertThat(answers).hasSize(FIFTY).containsOnly(200);
    assertThat(tooLate).hasPositiveValue();
    assertThat(Api.read(Api.LT01 + "/history?pageSize=100").getList("items.change"))
        .filteredOn("milestone-updated"::equals)
        .hasSize(FIFTY);
  }

  @Test
  void entriesOfManyAtOnceAddUp() throws Exception {
    List<Integer> answers = together(CROWD, CROWD * 4, number -> record("RECEIVED", "0.01"));

    assertThat(answers).containsOnly(201);
    assertThat(Api.read(Api.LT01 + "/funding").getString("total.receivedYuan")).isEqualTo("0.32");
    assertThat(Api.read(Api.ROOT + "/plans/LZ-145/funding/reconciliation").getList("items"))
        .isEmpty();
  }

  @Test
  void theSameMoneyIsNotPaidTwice() throws Exception {
    assertThat(record("RECEIVED", "100.00")).isEqualTo(201);

    List<Integer> answers = together(CROWD, CROWD, number -> record("PAID", "60.00"));

    assertThat(answers).containsOnlyOnce(201).contains(409);
    assertThat(Api.read(Api.LT01 + "/funding").getString("total.paidYuan")).isEqualTo("60.0");
  }

  @Test
  void theSameRequestSentManyTimesAtOnceHappensOnce() throws Exception {
    String etag = Api.etag(Api.MILESTONE);
    String key = UUID.randomUUID().toString();

    List<Integer> answers =
        together(
            CROWD,
            CROWD,
            number ->
                Api.manager()
                    .header("If-Match", etag)
                    .header("Idempotency-Key", key)
                    .body("{\"progressPercent\":60}")
                    .patch(Api.MILESTONE)
                    .statusCode());

    assertThat(answers).containsOnly(200);
    assertThat(Api.read(Api.LT01 + "/history").getList("items.change"))
        .containsOnlyOnce("milestone-updated");
  }

  @Test
  void moneyIsNoReasonToReadAProjectAnew() {
    String etag = Api.etag(Api.LT01);
    assertThat(record("RECEIVED", "100.00")).isEqualTo(201);

    Api.manager()
        .header("If-Match", etag)
        .body("{\"summary\":\"更新说明\"}")
        .patch(Api.LT01)
        .then()
        .statusCode(200);
  }

  private static int record(String kind, String amount) {
    return Api.post(
            Api.finance(),
            Api.LT01 + "/funding/entries",
            """
            {"entries":[{"kind":"%s","source":"CITY","fiscalYear":2024,"amountYuan":%s,
            "date":"2024-01-02","documentNumber":"1号"}]}"""
                .formatted(kind, amount))
        .statusCode();
  }

  private interface Numbered {
    int call(int number);
  }

  private static int patchProgress(int number) {
    return Api.manager()
        .header("If-Match", Api.etag(Api.MILESTONE))
        .body("{\"progressPercent\":" + number + ".25}")
        .patch(Api.MILESTONE)
        .statusCode();
  }

  private static List<Integer> together(int people, int times, Numbered work) throws Exception {
    ExecutorService crowd = Executors.newFixedThreadPool(people);
    try {
      List<Callable<Integer>> calls =
          IntStream.range(0, times)
              .<Callable<Integer>>mapToObj(number -> () -> work.call(number))
              .toList();
      List<Integer> answers = new ArrayList<>();
      for (Future<Integer> answer : crowd.invokeAll(calls)) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      crowd.shutdown();
    }
  }
}
