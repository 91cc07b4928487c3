package org.ecoplan.registry.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.ecoplan.kit.tabular.Archive;
import org.ecoplan.registry.testdata.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileTypeTest {

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void theContentSaysWhatAFileIs(String name, byte[] content, FileType type) throws Exception {
    assertThat(FileType.of(name, content)).isEqualTo(type);
  }

  static Stream<Arguments> theContentSaysWhatAFileIs() {
    return Stream.of(
        Arguments.of("验收.pdf", Files.pdf("验收"), FileType.PDF),
        Arguments.of("现场.PNG", Files.png(), FileType.PNG),
        Arguments.of("意见.docx", Files.docx(), FileType.DOCX),
        Arguments.of("台账.xlsx", Files.archive("xl/workbook.xml"), FileType.XLSX),
        Arguments.of("汇报.pptx", Files.archive("ppt/presentation.xml"), FileType.PPTX),
        Arguments.of("批复.ofd", Files.archive("OFD.xml"), FileType.OFD),
        Arguments.of("纪要.doc", Files.compound("WordDocument"), FileType.DOC),
        Arguments.of("纪要.wps", Files.compound("WordDocument"), FileType.DOC),
        Arguments.of("台账.xls", Files.compound("Workbook"), FileType.XLS),
        Arguments.of("汇报.ppt", Files.compound("PowerPoint Document"), FileType.PPT));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void whatIsNotToBeTrustedIsRefusedWithAWord(String name, byte[] content, String what) {
    assertThatThrownBy(() -> FileType.of(name, content))
        .isInstanceOf(Archive.Refusal.class)
        .hasMessageContaining(what);
  }

  static Stream<Arguments> whatIsNotToBeTrustedIsRefusedWithAWord() {
    return Stream.of(
        Arguments.of("木马.pdf", "MZ\u0090".getBytes(StandardCharsets.ISO_8859_1), "不是可作佐证"),
        Arguments.of("网页.pdf", text("<html><script>alert(1)</script></html>"), "不是可作佐证"),
        Arguments.of("说明.txt", text("说明"), "不是可作佐证"),
        Arguments.of("图片.pdf", Files.png(), "与扩展名不符"),
        Arguments.of("没有扩展名", Files.pdf(""), "与扩展名不符"),
        Arguments.of("宏.docx", Files.archive("word/document.xml", "word/vbaProject.bin"), "含有宏"),
        Arguments.of("宏.xls", Files.compound("Workbook", "_VBA_PROJECT_CUR"), "含有宏"),
        Arguments.of("加密.docx", Files.compound("EncryptedPackage"), "不是可作佐证"),
        Arguments.of("压缩.docx", Files.archive("readme.txt"), "不是可作佐证"),
        Arguments.of("截断.docx", cut(Files.docx()), "已损坏"));
  }

  @Test
  void anArchiveThatUnpacksToTooMuchIsNotUnpackedFurther() {
    byte[] bomb = Files.bomb("word/document.xml", 3L << 20);
    assertThatThrownBy(() -> Archive.partsOf(bomb, 2L << 20)).hasMessageContaining("解压后超过");
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] cut(byte[] content) {
    return java.util.Arrays.copyOf(content, content.length / 2);
  }
}
