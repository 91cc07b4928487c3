package org.ecoplan.alert.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ecoplan.alert.notice.NoticeFilter;
import org.ecoplan.alert.rule.Severity;
import org.ecoplan.kit.store.Conditions;
import org.ecoplan.kit.store.Database;
import org.ecoplan.kit.store.Row;
import org.ecoplan.kit.web.PageRequest;

/** The webhooks and their deliveries. */
@ApplicationScoped
class WebhookTable {
  private final Database database;

  WebhookTable(Database database) {
    this.database = database;
  }

  List<Webhook> all() {
    return database.list("SELECT * FROM webhook ORDER BY created_at, id", WebhookTable::webhook);
  }

  Optional<Webhook> find(UUID id) {
    return database.find("SELECT * FROM webhook WHERE id = ?", WebhookTable::webhook, id);
  }

  Optional<Webhook> lock(UUID id) {
    return database.find(
        "SELECT * FROM webhook WHERE id = ? FOR UPDATE", WebhookTable::webhook, id);
  }

  /** Active webhooks that have not seen the latest notices; what others hold is left to them. */
  List<Webhook> lockBehind(long latest) {
    return database.list(
        "SELECT * FROM webhook WHERE active AND follows AND cursor < ? ORDER BY id FOR UPDATE SKIP LOCKED",
        WebhookTable::webhook,
        latest);
  }

  void insert(Webhook webhook) {
    database.update(
        """
        INSERT INTO webhook (id, version, url, secret, rules, plan_code, min_severity, follows,
            active, cursor, created_by, created_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        webhook.id(),
        webhook.version(),
        webhook.url().toString(),
        webhook.secrets().current(),
        webhook.filter().rules().toArray(String[]::new),
        webhook.filter().plan(),
        webhook.filter().minSeverity(),
        webhook.follows(),
        webhook.active(),
        webhook.cursor(),
        webhook.createdBy(),
        webhook.createdAt());
  }

  void moveCursor(UUID id, long cursor) {
    database.update("UPDATE webhook SET cursor = ? WHERE id = ?", cursor, id);
  }

  void renew(UUID id, Secrets secrets) {
    database.update(
        """
        UPDATE webhook SET secret = ?, previous_secret = ?, previous_until = ?,
            version = version + 1 WHERE id = ?""",
        secrets.current(),
        secrets.previous(),
        secrets.previousUntil(),
        id);
  }

  void setActive(UUID id, boolean active, long cursor) {
    database.update(
        "UPDATE webhook SET active = ?, cursor = ?, version = version + 1 WHERE id = ?",
        active,
        cursor,
        id);
  }

  void insert(Delivery delivery) {
    database.update(
        """
        INSERT INTO delivery (id, webhook_id, kind, body, state, attempts, next_attempt_at,
            created_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
        delivery.id(),
        delivery.webhookId(),
        delivery.kind(),
        delivery.body(),
        delivery.state(),
        delivery.attempts(),
        delivery.nextAttemptAt(),
        delivery.createdAt());
  }

  Optional<Delivery> lockDelivery(UUID webhookId, UUID id) {
    return database.find(
        "SELECT * FROM delivery WHERE webhook_id = ? AND id = ? FOR UPDATE",
        WebhookTable::delivery,
        webhookId,
        id);
  }

  /** Takes due deliveries of active webhooks for so long that nobody else tries them meanwhile. */
  List<Delivery> claimDue(Instant now, Instant claimedUntil, int limit) {
    return database.list(
        """
        UPDATE delivery SET next_attempt_at = ? WHERE id IN (
            SELECT id FROM delivery WHERE state = 'PENDING' AND next_attempt_at <= ?
                AND webhook_id IN (SELECT w.id FROM webhook w WHERE w.active)
            ORDER BY next_attempt_at LIMIT ? FOR UPDATE SKIP LOCKED)
        RETURNING *""",
        WebhookTable::delivery,
        claimedUntil,
        now,
        limit);
  }

  void update(Delivery delivery) {
    database.update(
        """
        UPDATE delivery SET state = ?, attempts = ?, next_attempt_at = ?, last_status = ?,
            last_error = ?, finished_at = ? WHERE id = ?""",
        delivery.state(),
        delivery.attempts(),
        delivery.nextAttemptAt(),
        delivery.lastStatus(),
        delivery.lastError(),
        delivery.finishedAt(),
        delivery.id());
  }

  /** The log of a webhook, newest first. */
  List<Delivery> log(UUID webhookId, PageRequest request) {
    Conditions conditions = new Conditions().and("webhook_id = ?", webhookId);
    request
        .after()
        .map(token -> token.keys(2))
        .ifPresent(
            keys ->
                conditions.and(
                    "(created_at, id) < (?::timestamptz, ?::uuid)", keys.get(0), keys.get(1)));
    return database.list(
        "SELECT * FROM delivery"
            + conditions.where()
            + " ORDER BY created_at DESC, id DESC LIMIT ?",
        WebhookTable::delivery,
        conditions.parameters(request.fetchSize()));
  }

  private static Webhook webhook(Row row) {
    return new Webhook(
        row.uuid("id"),
        row.number("version"),
        URI.create(row.text("url")),
        new Secrets(
            row.text("secret"),
            row.maybeText("previous_secret"),
            row.maybeInstant("previous_until")),
        new NoticeFilter(
            Set.copyOf(row.texts("rules")),
            row.maybeText("plan_code"),
            null,
            row.word("min_severity", Severity.class)),
        row.flag("follows"),
        row.flag("active"),
        row.number("cursor"),
        row.text("created_by"),
        row.instant("created_at"));
  }

  private static Delivery delivery(Row row) {
    return new Delivery(
        row.uuid("id"),
        row.uuid("webhook_id"),
        row.word("kind", Delivery.Kind.class),
        row.text("body"),
        row.word("state", Delivery.State.class),
        row.integer("attempts"),
        row.instant("next_attempt_at"),
        row.maybeInteger("last_status"),
        row.maybeText("last_error"),
        row.instant("created_at"),
        row.maybeInstant("finished_at"));
  }
}
