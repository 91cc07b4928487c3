package org.ecoplan.alert.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ecoplan.alert.notice.NoticeFilter;
import org.ecoplan.alert.rule.Severity;
import org.ecoplan.kit.store.Database;
import org.ecoplan.kit.store.Row;
import org.jspecify.annotations.Nullable;

/** The subscriptions. */
@ApplicationScoped
class SubscriptionTable {
  private static final String SELECT =
      """
      SELECT *, daily_at::text AS daily, quiet_from::text AS quiet_begin,
          quiet_to::text AS quiet_end
      FROM subscription""";

  private final Database database;

  SubscriptionTable(Database database) {
    this.database = database;
  }

  List<Subscription> of(String person) {
    return database.list(
        SELECT + " WHERE person = ? ORDER BY id", SubscriptionTable::subscription, person);
  }

  Optional<Subscription> lock(UUID id, String person) {
    return database.find(
        SELECT + " WHERE id = ? AND person = ? FOR UPDATE",
        SubscriptionTable::subscription,
        id,
        person);
  }

  /** The next subscription to be looked at; those that others hold are left to them. */
  Optional<Subscription> lockDue(Instant now, long latest) {
    return database.find(
        SELECT
            + " WHERE next_look_at <= ? AND cursor < ? ORDER BY next_look_at LIMIT 1"
            + " FOR UPDATE SKIP LOCKED",
        SubscriptionTable::subscription,
        now,
        latest);
  }

  void insert(Subscription subscription) {
    database.update(
        """
        INSERT INTO subscription (id, version, person, channel, address, webhook_id, rules,
            plan_code, unit, min_severity, daily_at, quiet_from, quiet_to, cursor, next_look_at,
            created_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        subscription.id(),
        subscription.version(),
        subscription.person(),
        subscription.target().channel(),
        subscription.target().address(),
        subscription.target().webhookId(),
        subscription.filter().rules().toArray(String[]::new),
        subscription.filter().plan(),
        subscription.filter().unit(),
        subscription.filter().minSeverity(),
        subscription.rhythm().dailyAt(),
        subscription.rhythm().quietFrom(),
        subscription.rhythm().quietTo(),
        subscription.cursor(),
        subscription.nextLookAt(),
        subscription.createdAt());
  }

  void update(Subscription subscription) {
    database.update(
        "UPDATE subscription SET cursor = ?, next_look_at = ? WHERE id = ?",
        subscription.cursor(),
        subscription.nextLookAt(),
        subscription.id());
  }

  void delete(UUID id) {
    database.update("DELETE FROM subscription WHERE id = ?", id);
  }

  private static Subscription subscription(Row row) {
    return new Subscription(
        row.uuid("id"),
        row.number("version"),
        row.text("person"),
        new Subscription.Target(
            row.word("channel", Channel.class),
            row.maybeText("address"),
            row.maybeUuid("webhook_id")),
        new NoticeFilter(
            Set.copyOf(row.texts("rules")),
            row.maybeText("plan_code"),
            row.maybeText("unit"),
            row.word("min_severity", Severity.class)),
        new Subscription.Rhythm(
            time(row.maybeText("daily")),
            time(row.maybeText("quiet_begin")),
            time(row.maybeText("quiet_end"))),
        row.number("cursor"),
        row.instant("next_look_at"),
        row.instant("created_at"));
  }

  private static @Nullable LocalTime time(@Nullable String text) {
    return text == null ? null : LocalTime.parse(text);
  }
}
