package org.ecoplan.kit.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The zip archive that an Office or OFD file is. Nothing in it is run, and only so much unpacked.
 */
public final class Archive {
  private static final int BUFFER = 8_192;

  private Archive() {}

  /** What is wrong with a file, in words for whoever handed it in. */
  public static final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final String expected;

    public Refusal(String what, String expected) {
      super(what);
      this.expected = expected;
    }

    /** What is wrong, to be said after the file's name. */
    public String what() {
      return String.valueOf(getMessage());
    }

    /** What would be right. */
    public String expected() {
      return expected;
    }
  }

  /**
   * The names of the archive's parts.
   *
   * @param mostUnpacked bytes that all parts together may have
   * @throws Refusal where it holds a macro, is broken, or unpacks to more
   */
  public static List<String> partsOf(byte[] content, long mostUnpacked) throws Refusal {
    long left = mostUnpacked;
    byte[] buffer = new byte[BUFFER];
    List<String> names = new ArrayList<>();
    try (ZipFile zip =
        ZipFile.builder()
            .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
            .setIgnoreLocalFileHeader(true)
            .get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        if (entry.getName().toLowerCase(Locale.ROOT).endsWith("vbaproject.bin")) {
          throw new Refusal("含有宏", "另存为不含宏的文件，例如 .xlsx 或 .docx");
        }
        names.add(entry.getName());
        try (InputStream part = zip.getInputStream(entry)) {
          left -= unpacked(part, buffer, left);
        }
        if (left < 0) {
          throw new Refusal("解压后超过 " + mostUnpacked + " 字节", "只含数据和文字，可分成几份上传");
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new Refusal("已损坏或不完整", "重新另存后再上传");
    }
    return names;
  }

  /** Counts a part's bytes, and stops soon after there are more than allowed. */
  private static long unpacked(InputStream part, byte[] buffer, long most) throws IOException {
    long bytes = 0;
    int read = part.read(buffer);
    while (read >= 0 && bytes <= most) {
      bytes += read;
      read = part.read(buffer);
    }
    return bytes;
  }
}
