package org.ecoplan.gateway.proxy;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/** A request body on its way through, cut off where it grows beyond the limit. Holds no data. */
final class LimitedBody implements ReadStream<Buffer> {

  private final ReadStream<Buffer> body;
  private final long limit;
  private long seen;
  private @Nullable Handler<Throwable> failed;

  LimitedBody(ReadStream<Buffer> body, long limit) {
    this.body = body;
    this.limit = limit;
  }

  boolean isExceeded() {
    return seen > limit;
  }

  @Override
  public LimitedBody handler(@Nullable Handler<Buffer> handler) {
    body.handler(handler == null ? null : part -> pass(part, handler));
    return this;
  }

  private void pass(Buffer part, Handler<Buffer> handler) {
    boolean wasExceeded = isExceeded();
    seen += part.length();
    if (!isExceeded()) {
      handler.handle(part);
    } else if (!wasExceeded && failed != null) {
      failed.handle(new IllegalStateException("request body beyond " + limit + " bytes"));
    }
  }

  @Override
  public LimitedBody exceptionHandler(@Nullable Handler<Throwable> handler) {
    failed = handler;
    body.exceptionHandler(handler);
    return this;
  }

  @Override
  public LimitedBody endHandler(@Nullable Handler<Void> handler) {
    body.endHandler(handler);
    return this;
  }

  @Override
  public LimitedBody pause() {
    body.pause();
    return this;
  }

  @Override
  public LimitedBody resume() {
    body.resume();
    return this;
  }

  @Override
  public LimitedBody fetch(long amount) {
    body.fetch(amount);
    return this;
  }
}
