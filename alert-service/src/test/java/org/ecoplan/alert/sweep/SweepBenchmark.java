package org.ecoplan.alert.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.alert.testdata.ProjectBuilder.lt01;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.ecoplan.alert.testdata.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** How long a sweep of 10^5 projects with 10^6 milestones takes; see benchmarks/alerts. */
@QuarkusTest
@EnabledIfSystemProperty(named = "ecoplan.benchmark", matches = "sweep|all")
class SweepBenchmark {
  private static final int PROJECTS = 100_000;
  private static final int MILESTONES = 10;
  private static final int ONE_LATE_IN = 100;

  @Inject Stage stage;
  @Inject Sweep sweep;

  @Test
  void sweepACountry() {
    // Given that of every hundred projects one is late with its ten milestones
    stage.reset();
    stage.told(lt01().build());
    stage.execute(
        """
        INSERT INTO fact (kind, aggregate_id, plan_code, version, state)
        SELECT 'PROJECT', 'LZ-145/B-' || lpad(p::text, 6, '0'), 'LZ-145', 1,
            jsonb_set(
                jsonb_set(state, '{code}', to_jsonb('B-' || lpad(p::text, 6, '0'))),
                '{milestones}',
                (SELECT jsonb_agg(
                     (state #> '{milestones,0}') || jsonb_build_object('number', m,
                         'originalDate',
                         CASE WHEN p %% %d = 0 THEN '2023-12-31' ELSE '2025-12-31' END))
                 FROM generate_series(1, %d) AS m))
        FROM fact, generate_series(1, %d) AS p WHERE aggregate_id = 'LZ-145/LT-01'"""
            .formatted(ONE_LATE_IN, MILESTONES, PROJECTS));
    stage.execute("ANALYZE fact");

    for (String run : new String[] {"first", "second", "third"}) {
      long begin = System.nanoTime();
      SweepTally tally =
          QuarkusTransaction.requiringNew()
              .timeout(3_600)
              .call(() -> sweep.run(LocalDate.of(2024, 11, 26)));
      long millis = (System.nanoTime() - begin) / 1_000_000;
      System.gc();
      long used =
          (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1_048_576;
      System.out.printf(
          "BENCHMARK sweep %s: %,d ms, raised %,d, open %,d, heap afterwards %d MiB%n",
          run, millis, tally.raised(), tally.open(), used);
      assertThat(tally.open()).isEqualTo(PROJECTS / ONE_LATE_IN * MILESTONES + 1);
    }
  }
}
