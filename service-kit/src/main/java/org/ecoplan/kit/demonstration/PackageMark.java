package org.ecoplan.kit.demonstration;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Marks an Office Open XML package (ISO/IEC 29500-2), which can only be changed once it is
 * complete: until then it lies in a temporary file. Its directory at the end tells what is in it;
 * what is written row by row has no lengths before.
 */
final class PackageMark extends MarkedStream {

  /** Changes the parts of a package, by their names. */
  interface Parts {
    void mark(Map<String, byte[]> parts);
  }

  private final OutputStream out;
  private final Parts marking;
  private @Nullable Path held;
  private @Nullable OutputStream holding;

  PackageMark(OutputStream out, Parts marking) {
    this.out = out;
    this.marking = marking;
  }

  @Override
  public void write(int character) throws IOException {
    holding().write(character);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    holding().write(bytes, from, length);
  }

  @Override
  void finish() throws IOException {
    holding().close();
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

  @Override
  void discard() throws IOException {
    if (holding != null) {
      holding.close();
    }
    if (held != null) {
      Files.deleteIfExists(held);
    }
  }

  private OutputStream holding() throws IOException {
    if (holding == null) {
      held = Files.createTempFile("ecoplan-marked", ".zip");
      holding = new BufferedOutputStream(Files.newOutputStream(held));
    }
    return holding;
  }

  private Map<String, byte[]> parts() throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(String.valueOf(held))) {
      for (ZipEntry part : zip.stream().toList()) {
        parts.put(part.getName(), zip.getInputStream(part).readAllBytes());
      }
    }
    return parts;
  }
}
