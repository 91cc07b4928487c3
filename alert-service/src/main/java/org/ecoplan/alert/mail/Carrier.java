package org.ecoplan.alert.mail;

import java.util.List;
import org.ecoplan.alert.notice.Notice;

/** Takes what a subscription is told along one channel. */
interface Carrier {

  /** The channel that this one serves. */
  Channel channel();

  /**
   * Carries notices as one letter, in the transaction that moves the subscription's cursor.
   *
   * @param notices at least one, in their order
   * @throws RuntimeException where it cannot now; the notices then go with the next letter
   */
  void carry(Subscription subscription, List<Notice> notices);
}
