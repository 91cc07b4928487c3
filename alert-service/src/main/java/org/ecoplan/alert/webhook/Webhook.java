package org.ecoplan.alert.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.ecoplan.alert.notice.NoticeFilter;

/**
 * An address that notices are sent to.
 *
 * @param secrets sign what is sent; shown once, when the webhook is made or a secret renewed
 * @param follows whether every notice of the filter is sent, rather than digests of subscriptions
 *     only
 * @param cursor the position of the last notice that was made into a delivery
 */
record Webhook(
    UUID id,
    long version,
    URI url,
    Secrets secrets,
    NoticeFilter filter,
    boolean follows,
    boolean active,
    long cursor,
    String createdBy,
    Instant createdAt) {}
