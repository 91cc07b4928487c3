package org.ecoplan.kit.outbox;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Says how far the relay is behind; asked only when metrics are read. */
@ApplicationScoped
class OutboxMetrics {

  private final AgroalDataSource database;
  private final MeterRegistry metrics;

  OutboxMetrics(AgroalDataSource database, MeterRegistry metrics) {
    this.database = database;
    this.metrics = metrics;
  }

  void register(@Observes StartupEvent event) {
    Gauge.builder("ecoplan.outbox.backlog", () -> ask("SELECT count(*) FROM outbox"))
        .description("Events that wait for the broker")
        .baseUnit("events")
        .register(metrics);
    Gauge.builder(
            "ecoplan.outbox.oldest.age",
            () ->
                ask("SELECT coalesce(extract(epoch FROM now() - min(occurred_at)), 0) FROM outbox"))
        .description("Age of the event that waits longest")
        .baseUnit("seconds")
        .register(metrics);
  }

  /** Not a number, rather than a wrong one, while the database is away. */
  private double ask(String question) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(question);
        ResultSet row = select.executeQuery()) {
      return row.next() ? row.getDouble(1) : Double.NaN;
    } catch (SQLException e) {
      return Double.NaN;
    }
  }
}
