package org.ecoplan.kit.tabular;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Base64;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.ecoplan.kit.problem.ProblemCode;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** A table as somebody uploaded it, CSV or xlsx. */
public final class Upload {

  /** Below the HTTP limit, so that whoever uploads too much hears why. */
  private static final long MOST_BYTES = 10L * 1024 * 1024;

  private final String name;
  private final byte[] content;

  private Upload(String name, byte[] content) {
    this.name = name;
    this.content = content;
  }

  /**
   * Reads the file of a request.
   *
   * @throws DomainProblem where there is none, or it is larger than 10 MiB
   */
  public static Upload of(@Nullable FileUpload file) {
    if (file == null) {
      throw DomainProblem.of(KitProblem.INVALID, "请上传文件").field("file", "缺少", "一份 CSV 或 xlsx 文件");
    }
    if (file.size() > MOST_BYTES) {
      throw DomainProblem.of(KitProblem.TOO_LARGE, "文件有 " + file.size() + " 字节，超过上限，没有写入任何内容")
          .field("file", "过大", "不超过 " + MOST_BYTES + " 字节，可分成几份上传");
    }
    try {
      return new Upload(file.fileName(), Files.readAllBytes(file.uploadedFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file's name as its sender has it. */
  public String name() {
    return name;
  }

  /** The file's length in bytes. */
  public long size() {
    return content.length;
  }

  /** The file's bytes. */
  public byte[] content() {
    return content.clone();
  }

  /**
   * What is in it as CSV, whatever it came as.
   *
   * @param refusal the code that a file which is not to be trusted is refused with
   */
  public byte[] csv(ProblemCode refusal) {
    return UploadedWorkbook.csv(refusal, name, content);
  }

  /** The file's bytes as a text, by which a repeated request is known. */
  public String fingerprint() {
    return Base64.getEncoder().encodeToString(content);
  }
}
