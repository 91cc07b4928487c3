package org.ecoplan.alert.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.ecoplan.alert.notice.Notice;

/** Lays letters out for their person in the console. */
@ApplicationScoped
class ConsoleCarrier implements Carrier {
  private final LetterTable letters;
  private final Clock clock;

  ConsoleCarrier(LetterTable letters, Clock clock) {
    this.letters = letters;
    this.clock = clock;
  }

  @Override
  public Channel channel() {
    return Channel.CONSOLE;
  }

  @Override
  public void carry(Subscription subscription, List<Notice> notices) {
    letters.add(
        UUID.randomUUID(),
        subscription.person(),
        Letter.of(notices),
        notices.size(),
        clock.instant());
  }
}
