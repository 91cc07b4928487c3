package org.ecoplan.kit.web;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Answers to everybody: the same for all, so that caches may keep them for a minute and ask after
 * that whether they have changed.
 */
public final class PublicAnswer {

  private static final String CACHING = "public, max-age=60";
  private static final int TAG_BYTES = 16;

  private PublicAnswer() {}

  /**
   * The content, or 304 where the caller has it already.
   *
   * @param state anything that changes with the content
   */
  public static Response of(Request request, String state, Object content) {
    EntityTag tag = new EntityTag(digest(state));
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    return (unchanged == null ? Response.ok(content) : unchanged)
        .tag(tag)
        .header(HttpHeaders.CACHE_CONTROL, CACHING)
        .build();
  }

  private static String digest(String state) {
    try {
      byte[] all =
          MessageDigest.getInstance("SHA-256").digest(state.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(all, 0, TAG_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }
}
