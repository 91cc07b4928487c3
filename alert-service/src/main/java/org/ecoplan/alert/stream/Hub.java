package org.ecoplan.alert.stream;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.ecoplan.alert.notice.Notice;
import org.ecoplan.alert.notice.Notices;
import org.ecoplan.kit.store.DatabaseFailure;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Reads each notice once for a replica and hands it to all of its listeners, woken by the
 * database's notification with a slow poll behind it.
 */
@ApplicationScoped
class Hub {
  private static final Logger LOG = Logger.getLogger(Hub.class);
  private static final int BATCH = 500;
  private static final int POLL_MILLIS = 1_000;

  private final AgroalDataSource database;
  private final Notices notices;
  private final Clock clock;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final List<Listener> listeners = new ArrayList<>();
  private long position;
  private @Nullable Thread thread;

  Hub(AgroalDataSource database, Notices notices, Clock clock) {
    this.database = database;
    this.notices = notices;
    this.clock = clock;
  }

  void start(@Observes StartupEvent event) {
    position = notices.latest();
    thread = new Thread(this::listenUntilStopped, "alert-stream");
    thread.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping.countDown();
    closeAll();
    if (thread != null) {
      thread.join(TimeUnit.SECONDS.toMillis(3));
    }
  }

  /** Sends what a listener has missed, and from then on everything. */
  void join(Listener listener) {
    List<Notice> missed;
    do {
      missed = notices.behind(listener.position(), BATCH);
      listener.send(missed);
    } while (missed.size() == BATCH);
    synchronized (this) {
      // What was committed since, up to where the hub is: nothing falls between the two.
      while (listener.position() < position) {
        List<Notice> rest = notices.behind(listener.position(), BATCH);
        listener.send(rest);
        if (rest.isEmpty()) {
          break;
        }
      }
      listeners.add(listener);
    }
  }

  @Scheduled(every = "15s")
  synchronized void beat() {
    Instant now = clock.instant();
    listeners.removeIf(
        listener -> {
          boolean over = listener.isOver(now);
          if (over) {
            listener.close();
          } else {
            listener.beat();
          }
          return over;
        });
  }

  private synchronized void closeAll() {
    listeners.forEach(Listener::close);
    listeners.clear();
  }

  private void listenUntilStopped() {
    try {
      do {
        listenWhileItWorks();
      } while (!stopping.await(POLL_MILLIS, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void listenWhileItWorks() {
    try (Connection connection = database.getConnection();
        Statement listen = connection.createStatement()) {
      listen.execute("LISTEN alert_notice");
      try {
        while (stopping.getCount() > 0) {
          handOut();
          connection.unwrap(PGConnection.class).getNotifications(POLL_MILLIS);
        }
      } finally {
        listen.execute("UNLISTEN *");
      }
    } catch (SQLException | DatabaseFailure e) {
      if (stopping.getCount() > 0) {
        LOG.warnf("the stream pauses: %s", e.getMessage());
      }
    }
  }

  private synchronized void handOut() {
    List<Notice> fresh;
    do {
      fresh = notices.behind(position, BATCH);
      for (Listener listener : listeners) {
        listener.send(fresh);
      }
      if (!fresh.isEmpty()) {
        position = fresh.get(fresh.size() - 1).position();
      }
    } while (fresh.size() == BATCH);
  }
}
