package org.ecoplan.kit.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.ecoplan.kit.identity.Caller;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.jspecify.annotations.Nullable;

/**
 * A request with an {@code Idempotency-Key} happens once, however often it is sent.
 *
 * <p>The key commits with the work it stands for: a crash between the two is not possible, and a
 * second request that arrives while the first is still running waits for it on the primary key.
 */
@ApplicationScoped
public class Idempotency {

  /** The request header. */
  public static final String HEADER = "Idempotency-Key";

  /** Says that an answer is a repetition. */
  public static final String REPLAYED = "Idempotency-Replayed";

  private static final Pattern ACCEPTABLE = Pattern.compile("[\\x21-\\x7e]{1,200}");

  private final AgroalDataSource database;
  private final ObjectMapper mapper;
  private final Caller caller;
  private final Request request;
  private final UriInfo uri;

  public Idempotency(
      AgroalDataSource database, ObjectMapper mapper, Caller caller, Request request, UriInfo uri) {
    this.database = database;
    this.mapper = mapper;
    this.caller = caller;
    this.request = request;
    this.uri = uri;
  }

  /**
   * Like {@link #once} for requests that cannot do without a key.
   *
   * @throws DomainProblem {@link KitProblem#IDEMPOTENCY_KEY_MISSING} without one
   */
  public Response onceRequired(@Nullable String key, Object content, Supplier<Response> work) {
    if (key == null || key.isBlank()) {
      throw DomainProblem.of(
              KitProblem.IDEMPOTENCY_KEY_MISSING, "请在 " + HEADER + " 中带上一个由您生成的唯一编号，重复发送时保持不变")
          .field(HEADER, "缺少", "例如一个 UUID");
    }
    return once(key, content, work);
  }

  /**
   * Does the work, or repeats the answer that this caller got for this key before. Call it inside
   * the transaction of the work.
   *
   * @param key the header as sent; without one the work is simply done
   * @param content what was sent, to notice a key that is used for something else
   * @throws DomainProblem {@link KitProblem#IDEMPOTENCY_KEY_REUSED} for such a key
   */
  public Response once(@Nullable String key, Object content, Supplier<Response> work) {
    if (key == null || key.isBlank()) {
      return work.get();
    }
    if (!ACCEPTABLE.matcher(key).matches()) {
      throw DomainProblem.of(KitProblem.INVALID, HEADER + " 只能是 1 到 200 个可见 ASCII 字符")
          .field(HEADER, "含有不允许的字符或过长", "例如一个 UUID");
    }
    String fingerprint = fingerprint(content);
    try (Connection connection = database.getConnection()) {
      if (!claim(connection, key, fingerprint)) {
        return replay(connection, key, fingerprint);
      }
      Response response = work.get();
      remember(connection, key, response);
      return response;
    } catch (SQLException e) {
      throw new IllegalStateException("idempotency key could not be kept", e);
    }
  }

  private boolean claim(Connection connection, String key, String fingerprint) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO idempotency_key (caller, key, fingerprint) VALUES (?, ?, ?)
            ON CONFLICT DO NOTHING""")) {
      insert.setString(1, caller.name());
      insert.setString(2, key);
      insert.setString(3, fingerprint);
      return insert.executeUpdate() == 1;
    }
  }

  private void remember(Connection connection, String key, Response response) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            UPDATE idempotency_key SET status = ?, location = ?, etag = ?, body = ?
            WHERE caller = ? AND key = ?""")) {
      update.setInt(1, response.getStatus());
      update.setString(2, response.getHeaderString("Location"));
      update.setString(
          3, response.getEntityTag() == null ? null : response.getEntityTag().getValue());
      update.setString(4, response.getEntity() == null ? null : json(response.getEntity()));
      update.setString(5, caller.name());
      update.setString(6, key);
      update.executeUpdate();
    }
  }

  private Response replay(Connection connection, String key, String fingerprint)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT fingerprint, status, location, etag, body FROM idempotency_key
            WHERE caller = ? AND key = ?""")) {
      select.setString(1, caller.name());
      select.setString(2, key);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          throw new IllegalStateException("idempotency key vanished");
        }
        if (!row.getString("fingerprint").equals(fingerprint)) {
          throw DomainProblem.of(KitProblem.IDEMPOTENCY_KEY_REUSED, "这个幂等键已经用于另一个请求，请为新的请求生成新的编号")
              .field(HEADER, "已用于内容不同的请求", "新的唯一编号");
        }
        return answerFrom(row);
      }
    }
  }

  private static Response answerFrom(ResultSet row) throws SQLException {
    Response.ResponseBuilder answer =
        Response.status(row.getInt("status")).header(REPLAYED, "true");
    String body = row.getString("body");
    if (body != null) {
      answer.entity(body).type(MediaType.APPLICATION_JSON_TYPE);
    }
    String location = row.getString("location");
    if (location != null) {
      answer.location(URI.create(location));
    }
    String etag = row.getString("etag");
    if (etag != null) {
      answer.tag(etag);
    }
    return answer.build();
  }

  private String fingerprint(Object content) {
    String text = request.getMethod() + " " + uri.getRequestUri().getPath() + "\n" + json(content);
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }

  private String json(Object content) {
    try {
      return mapper.writeValueAsString(content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("could not be written as JSON", e);
    }
  }
}
