package org.ecoplan.indicator.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

class GridTest {

  @Test
  void aTextWithDigitsBehindAPointStaysAsItIs() throws IOException {
    Grid grid = new Grid().column("目标", 1, Grid.Align.CENTRE).column("值", 1, Grid.Align.NUMBER);
    grid.row(List.of("≥96.5", "97.25"));
    grid.row(List.of("≤60", "55"));

    try (XWPFDocument document = new XWPFDocument()) {
      XWPFTable table = document.createTable(1, 1);
      grid.writeTo(table);

      assertThat(table.getRow(1).getCell(0).getText()).isEqualTo("≥96.5");
      assertThat(table.getRow(2).getCell(1).getText()).startsWith("55").hasSize(5);
    }
  }
}
