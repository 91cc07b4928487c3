package org.ecoplan.alert.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ecoplan.alert.notice.Notice;

/** Sends letters by mail. */
@ApplicationScoped
class MailCarrier implements Carrier {
  private final Mailer mailer;

  MailCarrier(Mailer mailer) {
    this.mailer = mailer;
  }

  @Override
  public Channel channel() {
    return Channel.EMAIL;
  }

  @Override
  public void carry(Subscription subscription, List<Notice> notices) {
    Letter letter = Letter.of(notices);
    mailer.send(Mail.withText(subscription.target().address(), letter.subject(), letter.text()));
  }
}
