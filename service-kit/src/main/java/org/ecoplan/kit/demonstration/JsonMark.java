package org.ecoplan.kit.demonstration;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Adds {@code "demonstration":true} as the first field of the outermost object, or of each object
 * of an outermost list. It follows the brackets only, so any length streams through.
 */
final class JsonMark extends MarkedStream {

  private static final byte[] FIELD = "\"demonstration\":true".getBytes(StandardCharsets.US_ASCII);

  private static final int UNKNOWN = 0;
  private static final int NOWHERE = -1;

  private final OutputStream out;
  private int depth;
  private int markedDepth = UNKNOWN;
  private boolean inText;
  private boolean escaped;
  private boolean awaitsField;

  JsonMark(OutputStream out) {
    this.out = new BufferedOutputStream(out);
  }

  @Override
  public void write(int character) throws IOException {
    if (awaitsField && !isSpace(character)) {
      awaitsField = false;
      if (character != '}') {
        out.write(',');
      }
    }
    out.write(character);
    if (markedDepth == UNKNOWN && !isSpace(character)) {
      markedDepth = character == '{' ? 1 : character == '[' ? 2 : NOWHERE;
    }
    if (inText) {
      readText(character);
    } else {
      readStructure(character);
    }
  }

  private void readText(int character) {
    if (escaped) {
      escaped = false;
    } else if (character == '\\') {
      escaped = true;
    } else if (character == '"') {
      inText = false;
    }
  }

  private void readStructure(int character) throws IOException {
    if (character == '"') {
      inText = true;
    } else if (character == '{' || character == '[') {
      open(character);
    } else if (character == '}' || character == ']') {
      depth--;
    }
  }

  private void open(int bracket) throws IOException {
    depth++;
    if (bracket == '{' && depth == markedDepth) {
      out.write(FIELD);
      awaitsField = true;
    }
  }

  private static boolean isSpace(int character) {
    return character == ' ' || character == '\n' || character == '\r' || character == '\t';
  }

  @Override
  void finish() throws IOException {
    out.flush();
  }
}
