package org.ecoplan.alert.mail;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.server.SMTPServer;

/**
 * A real SMTP server on the loopback address that keeps the latest mails in memory: what would have
 * been mailed can be seen without a mail server, and nothing leaves the machine.
 */
@ApplicationScoped
class MailSink {
  private static final int MOST_KEPT = 200;

  private final MailSettings settings;
  private final Config config;
  private final Clock clock;
  private final Deque<Kept> latestFirst = new ArrayDeque<>();
  private @Nullable SMTPServer server;

  MailSink(MailSettings settings, Config config, Clock clock) {
    this.settings = settings;
    this.config = config;
    this.clock = clock;
  }

  void start(@Observes StartupEvent event) {
    if (settings.sink()) {
      server =
          SMTPServer.port(config.getValue("quarkus.mailer.port", Integer.class))
              .bindAddress(InetAddress.getLoopbackAddress())
              .messageHandler((context, from, to, data) -> keep(to, data))
              .build();
      server.start();
    }
  }

  void stop(@Observes ShutdownEvent event) {
    if (server != null) {
      server.stop();
    }
  }

  boolean isOn() {
    return settings.sink();
  }

  /** The mails of the last while, newest first. */
  synchronized List<Kept> latest() {
    return List.copyOf(latestFirst);
  }

  private void keep(String to, byte[] data) {
    Kept kept = read(to, data, clock.instant());
    synchronized (this) {
      latestFirst.addFirst(kept);
      if (latestFirst.size() > MOST_KEPT) {
        latestFirst.removeLast();
      }
    }
  }

  private static Kept read(String to, byte[] data, Instant at) {
    try {
      MimeMessage message = new MimeMessage(null, new ByteArrayInputStream(data));
      return new Kept(to, message.getSubject(), message.getContent().toString(), at);
    } catch (MessagingException | IOException e) {
      throw new IllegalArgumentException("not a mail", e);
    }
  }

  /** A mail as it arrived. */
  record Kept(String to, String subject, String text, Instant receivedAt) {}
}
