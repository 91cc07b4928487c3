package org.ecoplan.gateway.parts;

import java.time.Instant;

/**
 * How one part was found.
 *
 * @param part which
 * @param state what it said of itself
 * @param checkedAt when it was asked
 */
public record PartHealth(Part part, State state, Instant checkedAt) {

  /**
   * What a part can say of itself; a symbol and words, since colour alone reaches not everybody.
   */
  public enum State {
    /** Answers and is ready. */
    UP("✔", "正常", "up"),
    /** Answers, and says that it is not ready. */
    NOT_READY("▲", "未就绪", "not ready"),
    /** Does not answer within the time allowed. */
    UNREACHABLE("✖", "连不上", "unreachable");

    private final String symbol;
    private final String wordZh;
    private final String wordEn;

    State(String symbol, String wordZh, String wordEn) {
      this.symbol = symbol;
      this.wordZh = wordZh;
      this.wordEn = wordEn;
    }

    /** A shape that differs from the others' in black and white too. */
    public String symbol() {
      return symbol;
    }

    /** The state in Chinese. */
    public String wordZh() {
      return wordZh;
    }

    /** The state in English. */
    public String wordEn() {
      return wordEn;
    }
  }

  /** Whether work can be done with it now. */
  public boolean isUp() {
    return state == State.UP;
  }
}
