package org.ecoplan.registry.testdata;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Files as people hand them in, made by what makes such files. */
public final class Files {
  private Files() {}

  private interface Writing {
    void to(OutputStream out) throws IOException;
  }

  /** The smallest thing that says it is a PDF. */
  public static byte[] pdf(String text) {
    return ("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n% " + text + "\n%%EOF\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  public static byte[] png() {
    return written(
        out -> ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), "png", out));
  }

  public static byte[] docx() {
    return written(
        out -> {
          try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("竣工验收意见");
            document.write(out);
          }
        });
  }

  /** An archive with these parts, each with a few bytes in it. */
  public static byte[] archive(String... parts) {
    return written(
        out -> {
          try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String part : parts) {
              zip.putNextEntry(new ZipEntry(part));
              zip.write(part.getBytes(StandardCharsets.UTF_8));
            }
          }
        });
  }

  /** An archive whose one part unpacks to this many bytes. */
  public static byte[] bomb(String part, long bytes) {
    return written(
        out -> {
          try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(part));
            byte[] zeros = new byte[1 << 20];
            for (long left = bytes; left > 0; left -= zeros.length) {
              zip.write(zeros, 0, (int) Math.min(left, zeros.length));
            }
          }
        });
  }

  /** A file of the older Office with one stream of this name. */
  public static byte[] compound(String... streams) {
    return written(
        out -> {
          try (POIFSFileSystem files = new POIFSFileSystem()) {
            for (String stream : streams) {
              files.createDocument(new java.io.ByteArrayInputStream(new byte[5_000]), stream);
            }
            files.writeFilesystem(out);
          }
        });
  }

  private static byte[] written(Writing writing) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      writing.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
