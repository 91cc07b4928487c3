package org.ecoplan.registry.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.ecoplan.registry.file.FileType;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Reads the file of a request, of a size that is taken. */
final class HandedIn {
  private HandedIn() {}

  /**
   * The file.
   *
   * @param mostBytes the largest that is taken
   * @throws DomainProblem {@link KitProblem#INVALID} where there is none or it is empty, {@link
   *     KitProblem#TOO_LARGE}
   */
  static FileUpload require(@Nullable FileUpload file, long mostBytes) {
    if (file == null || file.size() == 0) {
      throw DomainProblem.of(KitProblem.INVALID, "请选择一个文件，空文件不收")
          .field("file", file == null ? "缺少" : "为空", "一个 " + FileType.known() + " 文件");
    }
    if (file.size() > mostBytes) {
      throw DomainProblem.of(KitProblem.TOO_LARGE, "文件有 " + file.size() + " 字节，超过上限，没有保存")
          .field("file", "过大", "不超过 " + mostBytes + " 字节");
    }
    return file;
  }

  static byte[] content(FileUpload file) {
    try {
      return Files.readAllBytes(file.uploadedFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
