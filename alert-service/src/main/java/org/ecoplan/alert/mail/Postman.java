package org.ecoplan.alert.mail;

import static java.util.Objects.requireNonNull;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecoplan.alert.notice.Notice;
import org.ecoplan.alert.notice.Notices;
import org.jboss.logging.Logger;

/**
 * Tells what is due, one subscription at a time, along its channel. A mail server that is away
 * leaves the cursor where it is: the notices go later, together.
 */
@ApplicationScoped
class Postman {
  private static final Logger LOG = Logger.getLogger(Postman.class);

  private final SubscriptionTable table;
  private final Notices notices;
  private final Map<Channel, Carrier> carriers = new EnumMap<>(Channel.class);
  private final MailSettings settings;
  private final Pace pace;
  private final Clock clock;

  Postman(
      SubscriptionTable table,
      Notices notices,
      @All List<Carrier> carriers,
      MailSettings settings,
      Clock clock) {
    this.table = table;
    this.notices = notices;
    carriers.forEach(carrier -> this.carriers.put(carrier.channel(), carrier));
    this.settings = settings;
    this.pace = new Pace(settings.pause());
    this.clock = clock;
  }

  @Scheduled(
      every = "${ecoplan.alert.mail.interval}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void deliver() {
    boolean more;
    do {
      more = QuarkusTransaction.requiringNew().call(this::deliverNext);
    } while (more);
  }

  private boolean deliverNext() {
    Instant now = clock.instant();
    Optional<Subscription> due = table.lockDue(now, notices.latest());
    due.ifPresent(subscription -> table.update(looked(subscription, now)));
    return due.isPresent();
  }

  private Subscription looked(Subscription subscription, Instant now) {
    if (pace.isQuiet(subscription.rhythm(), now)) {
      return subscription.lookedAt(
          subscription.cursor(), pace.outsideQuiet(subscription.rhythm(), now));
    }
    List<Notice> fresh = notices.behind(subscription.cursor(), settings.digestSize());
    List<Notice> wanted = fresh.stream().filter(subscription.filter()::wants).toList();
    long cursor = fresh.get(fresh.size() - 1).position();
    if (wanted.isEmpty()) {
      return subscription.lookedAt(cursor, now);
    }
    Channel channel = subscription.target().channel();
    try {
      requireNonNull(carriers.get(channel)).carry(subscription, wanted);
    } catch (RuntimeException e) {
      LOG.warnf("a letter by %s could not be sent and is tried again: %s", channel, e.getMessage());
      return subscription.lookedAt(subscription.cursor(), now.plus(settings.pause()));
    }
    return subscription.lookedAt(cursor, pace.afterMail(subscription.rhythm(), now));
  }
}
