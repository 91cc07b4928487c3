package org.ecoplan.indicator.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A workbook without the traces of when it was written: a filed copy can be compared byte for byte
 * with one that is made again.
 */
final class ReproducibleZip {
  /** The first moment a zip file can name. */
  private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

  private static final String PROPERTIES = "docProps/core.xml";
  private static final Pattern CREATED =
      Pattern.compile("(<dcterms:(created|modified)[^>]*>)[^<]*(</dcterms:\\2>)");

  private ReproducibleZip() {}

  /**
   * The same entries with one fixed time.
   *
   * @param created the time that the document's properties name instead of their own
   */
  static byte[] of(byte[] zip, Instant created) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      ZipEntry entry = in.getNextEntry();
      while (entry != null) {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(EPOCH);
        out.putNextEntry(copy);
        byte[] content = in.readAllBytes();
        out.write(entry.getName().equals(PROPERTIES) ? dated(content, created) : content);
        out.closeEntry();
        entry = in.getNextEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] dated(byte[] properties, Instant created) {
    String time = created.truncatedTo(ChronoUnit.SECONDS).toString();
    return CREATED
        .matcher(new String(properties, StandardCharsets.UTF_8))
        .replaceAll("$1" + time + "$3")
        .getBytes(StandardCharsets.UTF_8);
  }
}
