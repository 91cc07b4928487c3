package org.ecoplan.kit.demonstration;

import java.io.IOException;
import java.io.OutputStream;

/** What is written to it goes on to another stream with the mark of a demonstration. */
abstract class MarkedStream extends OutputStream {

  /** Passes on what was held back; the stream behind stays open. */
  abstract void finish() throws IOException;

  /** Gives up what is held, whether or not it was passed on; writers close a stream before that. */
  void discard() throws IOException {}
}
