package org.ecoplan.alert.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ecoplan.alert.notice.Notice;
import org.ecoplan.alert.notice.Notices;

/**
 * Makes notices into deliveries and tries those that are due. A notice is in exactly one delivery
 * of a webhook, because the cursor moves in the transaction that adds it; a delivery may arrive
 * twice, so it carries its id.
 */
@ApplicationScoped
class Dispatch {

  /** As many notices travel in one body at most. */
  private static final int BATCH = 100;

  private static final int AT_ONCE = 20;

  private final WebhookTable table;
  private final Notices notices;
  private final Sender sender;
  private final WebhookSettings settings;
  private final ObjectMapper mapper;
  private final Clock clock;

  Dispatch(
      WebhookTable table,
      Notices notices,
      Sender sender,
      WebhookSettings settings,
      ObjectMapper mapper,
      Clock clock) {
    this.table = table;
    this.notices = notices;
    this.sender = sender;
    this.settings = settings;
    this.mapper = mapper;
    this.clock = clock;
  }

  @Scheduled(
      every = "${ecoplan.alert.webhook.interval}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void dispatch() {
    QuarkusTransaction.requiringNew().run(this::prepare);
    Instant now = clock.instant();
    Instant claimedUntil = now.plus(settings.timeout().multipliedBy(AT_ONCE));
    List<Delivery> due =
        QuarkusTransaction.requiringNew().call(() -> table.claimDue(now, claimedUntil, AT_ONCE));
    due.forEach(this::attempt);
  }

  /** A body for a test call. */
  Delivery test(Webhook webhook) {
    return Delivery.fresh(
        webhook.id(),
        Delivery.Kind.TEST,
        json(Map.of("kind", Delivery.Kind.TEST, "notices", List.of())),
        clock.instant());
  }

  /** A body with all that a subscription is told at once. */
  Delivery digest(UUID webhookId, String subject, List<Notice> wanted) {
    return Delivery.fresh(
        webhookId,
        Delivery.Kind.DIGEST,
        json(Map.of("kind", Delivery.Kind.DIGEST, "subject", subject, "notices", wanted)),
        clock.instant());
  }

  /** Tries a delivery once and keeps what came of it. */
  Delivery attempt(Delivery delivery) {
    Optional<Webhook> webhook = table.find(delivery.webhookId());
    Delivery.Outcome outcome =
        webhook
            .map(target -> sender.send(target, delivery))
            .orElseGet(() -> new Delivery.Outcome(null, "webhook 已不存在"));
    Delivery after =
        delivery.after(outcome, settings.mostAttempts(), settings.firstPause(), clock.instant());
    QuarkusTransaction.requiringNew().run(() -> table.update(after));
    return after;
  }

  private void prepare() {
    long latest = notices.latest();
    for (Webhook webhook : table.lockBehind(latest)) {
      List<Notice> fresh = notices.behind(webhook.cursor(), BATCH);
      List<Notice> wanted = fresh.stream().filter(webhook.filter()::wants).toList();
      if (!wanted.isEmpty()) {
        table.insert(
            Delivery.fresh(
                webhook.id(),
                Delivery.Kind.NOTICES,
                json(Map.of("kind", Delivery.Kind.NOTICES, "notices", wanted)),
                clock.instant()));
      }
      if (!fresh.isEmpty()) {
        table.moveCursor(webhook.id(), fresh.get(fresh.size() - 1).position());
      }
    }
  }

  private String json(Object body) {
    try {
      return mapper.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("notices are always writable", e);
    }
  }
}
