package org.ecoplan.indicator.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A workbook without the traces of when it was written: a filed copy can be compared byte for byte
 * with one that is made again.
 */
public final class ReproducibleZip {
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
  public static byte[] of(byte[] zip, Instant created) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      // The library writes sizes in a form that only random access reads.
      Path file = Files.createTempFile("workbook", ".zip");
      try {
        Files.write(file, zip);
        copy(file, bytes, created);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void copy(Path file, OutputStream target, Instant created) throws IOException {
    try (ZipFile in = new ZipFile(file.toFile());
        ZipOutputStream out = new ZipOutputStream(target)) {
      for (ZipEntry entry : in.stream().sorted(Comparator.comparing(ZipEntry::getName)).toList()) {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(EPOCH);
        out.putNextEntry(copy);
        byte[] content = in.getInputStream(entry).readAllBytes();
        out.write(entry.getName().equals(PROPERTIES) ? dated(content, created) : content);
        out.closeEntry();
      }
    }
  }

  private static byte[] dated(byte[] properties, Instant created) {
    String time = created.truncatedTo(ChronoUnit.SECONDS).toString();
    return CREATED
        .matcher(new String(properties, StandardCharsets.UTF_8))
        .replaceAll("$1" + time + "$3")
        .getBytes(StandardCharsets.UTF_8);
  }
}
