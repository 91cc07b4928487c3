package org.ecoplan.kit.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadedWorkbookTest {

  @Test
  void aTextIsTakenAsItIs() {
    byte[] text = "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8);

    assertThat(UploadedWorkbook.csv(KitProblem.INVALID, "x.csv", text)).isEqualTo(text);
  }

  @Test
  void anOldWorkbookIsRefusedWithTheCodeOfTheService() {
    byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};

    assertThatThrownBy(() -> UploadedWorkbook.csv(KitProblem.INVALID, "x.xls", old))
        .isInstanceOfSatisfying(
            DomainProblem.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(KitProblem.INVALID);
              assertThat(problem.detail()).contains("旧式 Excel").contains("没有写入任何内容");
            });
  }

  @Test
  void headingsMayStandBelowATitle() throws IOException {
    byte[] workbook =
        workbook(List.of(List.of("2024 年资金"), List.of("项目编号 code", "名称 name"), List.of("A", "甲")));

    assertThat(lines(workbook)).containsExactly("", "code,name", "A,甲");
  }

  @Test
  void anExportedWorkbookIsReadByItsNamesAndInYuan() throws IOException {
    byte[] workbook =
        workbook(
            List.of(
                List.of("资金台账（截至 2024-11-26）"),
                List.of("code", "amount_wan"),
                List.of("项目编号", "金额（万元）"),
                List.of("A", new BigDecimal("123.456789")),
                List.of("B", 0.1 + 0.2),
                List.of("C", "1,234.5"),
                List.of("D", "很多")));

    assertThat(lines(workbook))
        .containsExactly(
            "", "code,amount_yuan", "", "A,1234567.89", "B,3000", "C,12345000", "D,很多");
  }

  @Test
  void aLineBreakInACellIsNoNewRow() throws IOException {
    byte[] workbook =
        workbook(List.of(List.of("code", "name"), List.of("A", "第一行\n第二行"), List.of("B", "乙")));

    CsvFile file =
        CsvFile.parse(
            "x.xlsx",
            new ByteArrayInputStream(UploadedWorkbook.csv(KitProblem.INVALID, "x.xlsx", workbook)),
            Set.of("code"));

    assertThat(file.rows()).hasSize(2);
    assertThat(file.rows().get(0).text("name")).contains("第一行\n第二行");
    assertThat(file.rows().get(1).number()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"yyyy-mm-dd", "yyyy/m/d", "yyyy年m月d日", "m/d/yy"})
  void aDayIsADayHoweverItIsShown(String format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("数据");
      sheet.value(0, 0, "code");
      sheet.value(0, 1, "due_date");
      sheet.value(1, 0, "A");
      sheet.value(1, 1, LocalDate.of(2024, 12, 31));
      sheet.style(1, 1).format(format).set();
    }

    assertThat(lines(bytes.toByteArray())).containsExactly("code,due_date", "A,2024-12-31");
  }

  private static List<String> lines(byte[] workbook) {
    byte[] csv = UploadedWorkbook.csv(KitProblem.INVALID, "x.xlsx", workbook);
    return new String(csv, StandardCharsets.UTF_8).lines().toList();
  }

  private static byte[] workbook(List<List<?>> rows) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("数据");
      for (int row = 0; row < rows.size(); row++) {
        for (int column = 0; column < rows.get(row).size(); column++) {
          if (rows.get(row).get(column) instanceof Number number) {
            sheet.value(row, column, number);
          } else {
            sheet.value(row, column, rows.get(row).get(column).toString());
          }
        }
      }
    }
    return bytes.toByteArray();
  }
}
