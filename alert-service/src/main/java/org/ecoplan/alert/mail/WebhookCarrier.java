package org.ecoplan.alert.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.ecoplan.alert.notice.Notice;
import org.ecoplan.alert.webhook.Digests;

/** Hands letters to the webhook that a subscription names. */
@ApplicationScoped
class WebhookCarrier implements Carrier {
  private final Digests digests;

  WebhookCarrier(Digests digests) {
    this.digests = digests;
  }

  @Override
  public Channel channel() {
    return Channel.WEBHOOK;
  }

  @Override
  public void carry(Subscription subscription, List<Notice> notices) {
    digests.add(
        Objects.requireNonNull(subscription.target().webhookId()),
        Letter.of(notices).subject(),
        notices);
  }
}
