package org.ecoplan.local;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** Passwords that nobody has to know: made at the first start, readable by the owner only. */
final class Secrets {

  private static final int BYTES = 24;

  private final Path file;
  private final Properties values;

  private Secrets(Path file, Properties values) {
    this.file = file;
    this.values = values;
  }

  static Secrets in(Path file) throws IOException {
    Properties values = new Properties();
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        values.load(reader);
      }
    } else {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    return new Secrets(file, values);
  }

  /** The secret of this name, made where there is none yet. */
  synchronized String of(String name) {
    String known = values.getProperty(name);
    if (known != null) {
      return known;
    }
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    String made = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    values.setProperty(name, made);
    try (Writer writer = Files.newBufferedWriter(file)) {
      values.store(writer, "Made at the first start; keep it to yourself");
    } catch (IOException e) {
      throw new CannotRun("The secrets could not be kept in " + file + ": " + e.getMessage());
    }
    return made;
  }
}
