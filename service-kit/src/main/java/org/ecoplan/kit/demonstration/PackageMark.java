package org.ecoplan.kit.demonstration;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Marks an Office Open XML package (ISO/IEC 29500-2), which can only be changed once it is
 * complete: it is held in memory, which a demonstration's files are small enough for.
 */
final class PackageMark extends MarkedStream {

  /** Changes the parts of a package, by their names. */
  interface Parts {
    void mark(Map<String, byte[]> parts);
  }

  private final OutputStream out;
  private final Parts marking;
  private final ByteArrayOutputStream held = new ByteArrayOutputStream();

  PackageMark(OutputStream out, Parts marking) {
    this.out = out;
    this.marking = marking;
  }

  @Override
  public void write(int character) {
    held.write(character);
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    held.write(bytes, from, length);
  }

  @Override
  void finish() throws IOException {
    Map<String, byte[]> parts = parts();
    marking.mark(parts);
    ZipOutputStream zip = new ZipOutputStream(out);
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      zip.putNextEntry(new ZipEntry(part.getKey()));
      zip.write(part.getValue());
      zip.closeEntry();
    }
    zip.finish();
    out.flush();
  }

  private Map<String, byte[]> parts() throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(held.toByteArray()))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        parts.put(part.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }
}
