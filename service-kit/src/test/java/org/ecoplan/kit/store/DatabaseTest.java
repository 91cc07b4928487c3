package org.ecoplan.kit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.ecoplan.testing.RealServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealServers.class)
class DatabaseTest {
  @Inject Database database;

  @Test
  void aTextThatCannotBeKeptIsTheCallersMistake() {
    DomainProblem problem =
        catchThrowableOfType(
            DomainProblem.class,
            () -> database.find("SELECT ?::text AS text", row -> row.text("text"), "a\0b"));

    assertThat(problem.code()).isEqualTo(KitProblem.INVALID);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SELECT 1 / 0 AS number", "SELECT nothing AS number"})
  void aStatementThatIsWrongIsOurs(String sql) {
    assertThatThrownBy(() -> database.find(sql, row -> row.number("number")))
        .isInstanceOf(DatabaseFailure.class);
  }

  @Test
  @TestTransaction
  void manyRowsAreWrittenByOneCallAndAWrongOneIsTold() {
    database.update("CREATE TEMP TABLE batch (number integer, word text) ON COMMIT DROP");

    database.updateAll(
        "INSERT INTO batch VALUES (?, ?)",
        List.of(new Object[] {1, "one"}, new Object[] {2, "two"}));

    assertThat(database.list("SELECT word FROM batch ORDER BY number", row -> row.text("word")))
        .containsExactly("one", "two");
    assertThatThrownBy(
            () ->
                database.updateAll(
                    "INSERT INTO batch VALUES (?, ?)", List.<Object[]>of(new Object[] {3, "a\0b"})))
        .isInstanceOf(DomainProblem.class);
  }
}
