package org.ecoplan.kit.web;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;

/**
 * Where a page ended: the sort keys of its last row, opaque to clients.
 *
 * <p>A position and never an offset, so rows that come or go do not shift the pages behind.
 */
public record PageToken(List<String> keys) {

  private static final int MOST_BYTES = 2_000;

  public PageToken {
    keys = List.copyOf(keys);
  }

  /** The position right after a row with these sort keys. */
  public static PageToken after(List<String> keys) {
    return new PageToken(keys);
  }

  /**
   * Reads what {@link #encoded()} wrote.
   *
   * @throws DomainProblem {@link KitProblem#BAD_PAGE_TOKEN} for anything else
   */
  static PageToken decode(String token) {
    try {
      if (token.length() > MOST_BYTES) {
        throw new IllegalArgumentException("too long");
      }
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
      List<String> keys = new ArrayList<>();
      while (bytes.hasRemaining()) {
        byte[] key = new byte[Short.toUnsignedInt(bytes.getShort())];
        bytes.get(key);
        keys.add(new String(key, StandardCharsets.UTF_8));
      }
      return new PageToken(keys);
    } catch (IllegalArgumentException | BufferUnderflowException e) {
      throw unreadable();
    }
  }

  /**
   * The keys where there are exactly so many.
   *
   * @throws DomainProblem {@link KitProblem#BAD_PAGE_TOKEN} where the token belongs to another list
   */
  public List<String> keys(int count) {
    if (keys.size() != count) {
      throw unreadable();
    }
    return keys;
  }

  String encoded() {
    List<byte[]> encodedKeys =
        keys.stream().map(key -> key.getBytes(StandardCharsets.UTF_8)).toList();
    int size = encodedKeys.stream().mapToInt(key -> Short.BYTES + key.length).sum();
    ByteBuffer bytes = ByteBuffer.allocate(size);
    encodedKeys.forEach(key -> bytes.putShort((short) key.length).put(key));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  private static DomainProblem unreadable() {
    return DomainProblem.of(KitProblem.BAD_PAGE_TOKEN, "翻页标记无效，请从第一页重新查询")
        .field("pageToken", "无法识别", "上一页返回的 nextPageToken");
  }
}
