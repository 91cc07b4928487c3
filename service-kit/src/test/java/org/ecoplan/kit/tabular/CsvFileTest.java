package org.ecoplan.kit.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CsvFileTest {

  @Test
  void aByteOrderMarkFullWidthDigitsAndSeparatorsAreHarmless() {
    CsvFile file = parse("\uFEFFname,amount,due\n竣工,\"１,234.50\",2023-12-31\n", "name");

    CsvRow row = file.rows().get(0);
    assertThat(row.decimal("amount")).contains(new BigDecimal("1234.50"));
    assertThat(row.date("due")).contains(LocalDate.of(2023, 12, 31));
    assertThat(file.errors().isEmpty()).isTrue();
  }

  @Test
  void threeBadCellsAmongManyRowsAreThreeErrorsWithTheirPlaces() {
    StringBuilder text = new StringBuilder("name,amount\n");
    for (int i = 2; i <= 10_001; i++) {
      text.append("项目").append(i).append(',').append(i % 4_000 == 0 ? "很多" : "1").append('\n');
    }
    text.append(",1\n");

    CsvFile file = parse(text.toString(), "name", "amount");
    file.rows().forEach(row -> row.required("name"));
    file.rows().forEach(row -> row.decimal("amount"));

    assertThat(file.errors().first())
        .containsExactlyInAnyOrder(
            new RowError("file.csv", 10_002, "name", "不能为空", null),
            new RowError("file.csv", 4_000, "amount", "无法读取“很多”", "数字"),
            new RowError("file.csv", 8_000, "amount", "无法读取“很多”", "数字"));
  }

  @Test
  void aMissingColumnIsNamedAndNothingIsRead() {
    CsvFile file = parse("name\n竣工\n", "name", "amount");

    assertThat(file.rows()).isEmpty();
    assertThat(file.errors().first())
        .singleElement()
        .satisfies(error -> assertThat(error.column()).isEqualTo("amount"));
  }

  @Test
  void aRowWithACellTooManyIsNamed() {
    CsvFile file = parse("a,b\n1,2\n1,2,3\n", "a");

    assertThat(file.rows()).hasSize(1);
    assertThat(file.errors().first())
        .singleElement()
        .satisfies(error -> assertThat(error.row()).isEqualTo(3));
  }

  @Test
  void anotherEncodingIsSaidToBeOne() {
    byte[] gbk = "name\n竣工\n".getBytes(Charset.forName("GBK"));

    CsvFile file = CsvFile.parse("file.csv", new ByteArrayInputStream(gbk), Set.of("name"));

    assertThat(file.errors().first())
        .singleElement()
        .satisfies(error -> assertThat(error.message()).contains("UTF-8"));
  }

  @Test
  void anEmptyFileLacksItsColumns() {
    assertThat(parse("", "name").errors().isEmpty()).isFalse();
  }

  @Test
  void listsAreSplitAtEitherSemicolon() {
    CsvFile file = parse("units\n市水利局；市财政局; 市应急局\n", "units");

    assertThat(file.rows().get(0).list("units")).containsExactly("市水利局", "市财政局", "市应急局");
  }

  private static CsvFile parse(String text, String... columns) {
    return CsvFile.parse(
        "file.csv",
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
        Set.of(columns));
  }
}
