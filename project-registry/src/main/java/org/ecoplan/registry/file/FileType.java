package org.ecoplan.registry.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.Tika;
import org.ecoplan.kit.tabular.Archive;

/**
 * The types of file that serve as evidence. What a file is, its content says; its name and the
 * browser's word for it are only held against that.
 */
public enum FileType {
  PDF("application/pdf", "pdf"),
  PNG("image/png", "png"),
  JPEG("image/jpeg", "jpg jpeg"),
  TIFF("image/tiff", "tif tiff"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
  PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
  DOC("application/msword", "doc wps"),
  XLS("application/vnd.ms-excel", "xls et"),
  PPT("application/vnd.ms-powerpoint", "ppt dps"),
  /** The national layout format, GB/T 33190-2016. */
  OFD("application/ofd", "ofd");

  /** What Tika calls archives that it has not looked into, or only at the first part of. */
  private static final Set<String> ARCHIVES = Set.of("application/zip", "application/x-tika-ooxml");

  private static final String COMPOUND = "application/x-tika-msoffice";
  private static final long MOST_UNPACKED = 256L * 1024 * 1024;
  private static final Tika TIKA = new Tika();

  private final String mediaType;

  /** Those that its files go by, divided by spaces. */
  private final String extensions;

  FileType(String mediaType, String extensions) {
    this.mediaType = mediaType;
    this.extensions = extensions;
  }

  public String mediaType() {
    return mediaType;
  }

  private List<String> extensions() {
    return List.of(extensions.split(" ", -1));
  }

  /** The extensions that all types go by, for people. */
  public static String known() {
    return Arrays.stream(values())
        .flatMap(type -> type.extensions().stream())
        .collect(Collectors.joining(", "));
  }

  /**
   * The type of this content.
   *
   * @param fileName as it was handed in; has to end as the type's files do
   * @throws Archive.Refusal where it is of no known type, of another than its name says, or not to
   *     be trusted
   */
  public static FileType of(String fileName, byte[] content) throws Archive.Refusal {
    FileType type =
        sniff(content).orElseThrow(() -> new Archive.Refusal("不是可作佐证的文件类型", known() + " 文件"));
    String name = fileName.toLowerCase(Locale.ROOT);
    if (type.extensions().stream().noneMatch(extension -> name.endsWith("." + extension))) {
      throw new Archive.Refusal(
          "的内容是 " + type + "，与扩展名不符", "扩展名为 ." + type.extensions().get(0) + " 的文件名");
    }
    return type;
  }

  private static Optional<FileType> sniff(byte[] content) throws Archive.Refusal {
    String found = TIKA.detect(content);
    if (ARCHIVES.contains(found)) {
      return inArchive(Archive.partsOf(content, MOST_UNPACKED));
    }
    return found.equals(COMPOUND)
        ? inCompound(content)
        : Arrays.stream(values()).filter(type -> type.mediaType.equals(found)).findFirst();
  }

  private static Optional<FileType> inArchive(List<String> parts) {
    if (parts.contains("word/document.xml")) {
      return Optional.of(DOCX);
    }
    if (parts.contains("xl/workbook.xml")) {
      return Optional.of(XLSX);
    }
    if (parts.contains("ppt/presentation.xml")) {
      return Optional.of(PPTX);
    }
    return parts.contains("OFD.xml") ? Optional.of(OFD) : Optional.empty();
  }

  /** The older Office files, which WPS writes too; one in an encrypted envelope is of no type. */
  private static Optional<FileType> inCompound(byte[] content) throws Archive.Refusal {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
      Set<String> names = files.getRoot().getEntryNames();
      if (names.contains("Macros") || names.contains("_VBA_PROJECT_CUR")) {
        throw new Archive.Refusal("含有宏", "另存为不含宏的文件，例如 .xlsx 或 .docx");
      }
      if (names.contains("WordDocument")) {
        return Optional.of(DOC);
      }
      if (names.contains("Workbook") || names.contains("Book")) {
        return Optional.of(XLS);
      }
      return names.contains("PowerPoint Document") ? Optional.of(PPT) : Optional.empty();
    } catch (IOException | RuntimeException e) {
      throw new Archive.Refusal("已损坏或不完整", "重新另存后再上传");
    }
  }
}
