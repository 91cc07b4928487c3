package org.ecoplan.alert.sweep;

import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.ecoplan.alert.testdata.Stage;
import org.junit.jupiter.api.Test;

/** The service sweeps by itself. */
@QuarkusTest
@TestProfile(SweepScheduleTest.Scheduled.class)
class SweepScheduleTest {
  @Inject Stage stage;

  @Test
  void aDayThatWasMissedWhileTheServiceWasDownIsMadeUpFor() {
    stage.reset();

    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> stage.count("SELECT count(*) FROM sweep WHERE day = '2024-11-26'") == 1);
  }

  /** With the schedule running, and looking often. */
  public static final class Scheduled implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "quarkus.scheduler.enabled", "true", "ecoplan.alert.sweep.make-up-interval", "1s");
    }
  }
}
