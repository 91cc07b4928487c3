package org.ecoplan.alert.stream;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.ecoplan.alert.notice.Notice;
import org.ecoplan.alert.notice.NoticeFilter;

/**
 * One open stream. One that reads too slowly is closed rather than buffered without end: it comes
 * back with the id of the last event it saw.
 */
final class Listener {
  private static final int MOST_UNSENT = 2_000;

  private final Sse sse;
  private final SseEventSink sink;
  private final NoticeFilter filter;
  private final Instant until;
  private final AtomicInteger unsent = new AtomicInteger();
  private long position;

  Listener(Sse sse, SseEventSink sink, NoticeFilter filter, long position, Instant until) {
    this.sse = sse;
    this.sink = sink;
    this.filter = filter;
    this.position = position;
    this.until = until;
  }

  long position() {
    return position;
  }

  boolean isOver(Instant now) {
    return sink.isClosed() || now.isAfter(until);
  }

  /** Sends those that are wanted and were not sent before; in the order of their positions. */
  void send(List<Notice> notices) {
    for (Notice notice : notices) {
      if (notice.position() > position) {
        position = notice.position();
        if (filter.wants(notice)) {
          send(
              sse.newEventBuilder()
                  .id(Long.toString(notice.position()))
                  .name("alert")
                  .mediaType(MediaType.APPLICATION_JSON_TYPE)
                  .data(Notice.class, notice)
                  .build());
        }
      }
    }
  }

  /** Keeps proxies from closing a silent connection. */
  void beat() {
    send(sse.newEventBuilder().comment("beat").build());
  }

  void close() {
    sink.close();
  }

  private void send(OutboundSseEvent event) {
    if (sink.isClosed()) {
      return;
    }
    if (unsent.incrementAndGet() > MOST_UNSENT) {
      sink.close();
      return;
    }
    var unused = sink.send(event).whenComplete((sent, failure) -> unsent.decrementAndGet());
  }
}
