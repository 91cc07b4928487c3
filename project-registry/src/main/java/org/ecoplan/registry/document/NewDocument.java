package org.ecoplan.registry.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.tabular.Archive;
import org.ecoplan.registry.file.FileType;
import org.ecoplan.registry.problem.RegistryProblem;
import org.ecoplan.registry.request.Bounds;
import org.jspecify.annotations.Nullable;

/**
 * A document as it is handed in.
 *
 * @param subject the part that it is evidence of, absent for the project itself
 * @param sha256 the hash of the content, 64 hexadecimal digits
 */
record NewDocument(
    @Nullable String subject,
    String title,
    String fileName,
    FileType type,
    long sizeBytes,
    String sha256) {
  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_FILE_NAME = 200;

  /**
   * Looks at what was handed in.
   *
   * @param title what to call it; the file's name where it is empty
   * @throws DomainProblem {@link RegistryProblem#DOCUMENT_REFUSED} where the file is not to be
   *     trusted, and for a title or name that is too long
   */
  static NewDocument of(
      @Nullable String subject, @Nullable String title, String fileName, byte[] content) {
    String name = lastPart(fileName);
    Bounds.requireText("file", name, LONGEST_FILE_NAME);
    Bounds.requireText("title", title, LONGEST_TITLE);
    try {
      FileType type = FileType.of(name, content);
      return new NewDocument(
          subject == null || subject.isBlank() ? null : subject.strip(),
          title == null || title.isBlank() ? name : title.strip(),
          name,
          type,
          content.length,
          sha256(content));
    } catch (Archive.Refusal e) {
      throw DomainProblem.of(
              RegistryProblem.DOCUMENT_REFUSED, "文件 " + name + " " + e.what() + "，没有保存")
          .field("file", e.what(), e.expected());
    }
  }

  /** Some browsers send the whole path, and a name may hold what no file system takes. */
  private static String lastPart(String fileName) {
    String name =
        fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
    return name.replaceAll("\\p{Cntrl}", "").strip();
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }
}
