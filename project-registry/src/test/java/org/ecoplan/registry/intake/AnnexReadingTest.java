package org.ecoplan.registry.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.registry.project.Category;
import org.ecoplan.registry.testdata.WordAnnex;
import org.junit.jupiter.api.Test;

class AnnexReadingTest {
  private static final List<String> KNOWN = List.of("市生态环境局", "市水务集团", "各相关县区人民政府");

  @Test
  void categoryRowsAndMergedCellsSayWhatTheyCover() {
    WordPreview preview =
        read(
            WordAnnex.of(
                "一、碧水工程（2项）",
                "饮用水水源保护|水源地保护项目|护坡、湿地|2021—2025年|市生态环境局、各相关县区人民政府",
                "^|管网改造项目|管网|２０２２-２０２４|市水务集团，市生态环境局",
                "二、能力建设工程",
                "监测|监测站项目|一座站|2023年|市生态环境局"));

    assertThat(preview.errors()).isEmpty();
    assertThat(preview.rows())
        .extracting(WordPreview.ProjectRow::code)
        .containsExactly("BS-02", "BS-77", "NL-01");
    assertThat(preview.rows())
        .extracting(WordPreview.ProjectRow::category)
        .containsExactly(Category.CLEAR_WATER, Category.CLEAR_WATER, Category.CAPACITY);
    assertThat(preview.rows().get(1).subcategory()).isEqualTo("饮用水水源保护");
    assertThat(preview.rows().get(1).units()).containsExactly("市水务集团", "市生态环境局");
    assertThat(preview.rows().get(1).startYear()).isEqualTo("2022");
    assertThat(preview.rows().get(2).endYear()).isEqualTo("2023");
    assertThat(preview.ignoredTables()).containsExactly(1);
    assertThat(preview.csv().lines().skip(1).findFirst().orElseThrow())
        .isEqualTo("BS-02,CLEAR_WATER,饮用水水源保护,水源地保护项目,2021,2025,市生态环境局,市生态环境局;各相关县区人民政府,护坡、湿地");
  }

  @Test
  void whatCannotBeReadIsSaidByTableRowAndColumn() {
    WordPreview preview = read(WordAnnex.of("子类|无类别项目|内容|待定|市水利局"));

    assertThat(preview.errors())
        .extracting(WordPreview.Place::table, WordPreview.Place::row)
        .containsOnly(tuple(2, 2));
    assertThat(preview.errors())
        .extracting(WordPreview.Place::column)
        .containsExactly("工程类别", "年限", "责任单位");
    assertThat(preview.errors().get(2).message()).contains("市水利局");
    assertThat(preview.rows()).hasSize(1);
  }

  @Test
  void aBombIsNotUnpacked() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      byte[] zeros = new byte[1024 * 1024];
      for (int megabyte = 0; megabyte < 40; megabyte++) {
        zip.write(zeros);
      }
    }

    assertThatThrownBy(() -> WordTable.in("bomb.docx", bytes.toByteArray()))
        .isInstanceOf(DomainProblem.class)
        .hasMessageContaining("解压后超过");
  }

  @Test
  void whatIsNoDocxIsRefused() {
    byte[] text = "code,name\n".getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> WordTable.in("附表.docx", text)).isInstanceOf(DomainProblem.class);
  }

  private static WordPreview read(byte[] docx) {
    return new AnnexReading(Map.of("管网改造项目", "BS-77", "别的项目", "BS-01"), KNOWN::contains)
        .read("附表.docx", WordTable.in("附表.docx", docx));
  }
}
