package org.ecoplan.alert.watch;

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
import org.ecoplan.alert.rule.RuleDescription;
import org.ecoplan.alert.setting.RulesInForce;

/** Says how many alerts of each rule are unresolved; asked only when metrics are read. */
@ApplicationScoped
class OpenAlertGauges {
  private final AgroalDataSource database;
  private final MeterRegistry metrics;
  private final RulesInForce rules;

  OpenAlertGauges(AgroalDataSource database, MeterRegistry metrics, RulesInForce rules) {
    this.database = database;
    this.metrics = metrics;
    this.rules = rules;
  }

  void register(@Observes StartupEvent event) {
    for (RuleDescription rule : rules.book().descriptions()) {
      Gauge.builder("ecoplan.alert.open", () -> unresolved(rule.code()))
          .description("Alerts whose cause stands, acknowledged or not")
          .tag("rule", rule.code())
          .register(metrics);
    }
  }

  /** Not a number, rather than a wrong one, while the database is away. */
  private double unresolved(String rule) {
    try (Connection connection = database.getConnection();
        PreparedStatement count =
            connection.prepareStatement(
                "SELECT count(*) FROM alert WHERE rule = ? AND state <> 'RESOLVED'")) {
      count.setString(1, rule);
      try (ResultSet row = count.executeQuery()) {
        return row.next() ? row.getLong(1) : Double.NaN;
      }
    } catch (SQLException e) {
      return Double.NaN;
    }
  }
}
