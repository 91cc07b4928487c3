package org.ecoplan.alert.casefile;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.ecoplan.kit.store.DatabaseFailure;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** The list of alerts, newest raised first. */
@ApplicationScoped
public class AlertList {
  private final AgroalDataSource database;
  private final AlertRow rows;

  AlertList(AgroalDataSource database, AlertRow rows) {
    this.database = database;
    this.rows = rows;
  }

  /**
   * A page of the list.
   *
   * @throws DomainProblem {@link KitProblem#BAD_PAGE_TOKEN} for a token of another list
   */
  public Page<Alert> page(AlertFilter filter, PageRequest request) {
    Query query = new Query();
    query.and("plan_code = ?", filter.plan());
    query.and("rule = ?", filter.rule());
    query.and("concerned_units @> ARRAY[?]::text[]", filter.unit());
    if (filter.subject() != null) {
      query.and(
          "(subject = ? OR subject LIKE ? OR subject LIKE ?)",
          filter.subject(),
          literal(filter.subject()) + "#%",
          literal(filter.subject()) + "/%");
    }
    if (!filter.states().isEmpty()) {
      query.and(
          "state = ANY (?)",
          (Object) filter.states().stream().map(Enum::name).toArray(String[]::new));
    }
    request.after().ifPresent(token -> seek(query, token.keys(2)));
    return Page.of(
        alerts(query, request.fetchSize()),
        request,
        alert -> List.of(alert.raisedAt().toString(), alert.id().toString()));
  }

  private static void seek(Query query, List<String> keys) {
    try {
      query.and(
          "(raised_at, id) < (?, ?)",
          OffsetDateTime.parse(keys.get(0)),
          UUID.fromString(keys.get(1)));
    } catch (DateTimeParseException | IllegalArgumentException e) {
      throw DomainProblem.of(KitProblem.BAD_PAGE_TOKEN, "翻页标记无效，请从第一页重新查询");
    }
  }

  private List<Alert> alerts(Query query, int limit) {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT * FROM alert"
                    + query.where()
                    + " ORDER BY raised_at DESC, id DESC LIMIT ?")) {
      int index = 1;
      for (Object value : query.values) {
        select.setObject(index++, value);
      }
      select.setInt(index, limit);
      List<Alert> alerts = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          alerts.add(rows.read(row));
        }
      }
      return alerts;
    } catch (SQLException e) {
      throw DatabaseFailure.of(e);
    }
  }

  private static String literal(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }

  /** The conditions that were asked for; only fixed text becomes SQL, values are parameters. */
  private static final class Query {
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    void and(String condition, @Nullable Object... conditionValues) {
      for (Object value : conditionValues) {
        if (value == null) {
          return;
        }
      }
      conditions.add(condition);
      values.addAll(List.of(conditionValues));
    }

    String where() {
      return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }
  }
}
