package org.ecoplan.alert.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.ecoplan.alert.notice.Notice;

/** What subscriptions send through a webhook. Needs a transaction. */
@ApplicationScoped
public class Digests {
  private final WebhookTable table;
  private final Dispatch dispatch;

  Digests(WebhookTable table, Dispatch dispatch) {
    this.table = table;
    this.dispatch = dispatch;
  }

  /** Whether there is such a webhook and it was not stopped. */
  public boolean canCarry(UUID webhookId) {
    return table.find(webhookId).filter(Webhook::active).isPresent();
  }

  /**
   * Adds a delivery with all of these notices; a webhook that was stopped meanwhile gets none, as
   * whoever stopped it wants.
   */
  public void add(UUID webhookId, String subject, List<Notice> notices) {
    if (canCarry(webhookId)) {
      table.insert(dispatch.digest(webhookId, subject, notices));
    }
  }
}
