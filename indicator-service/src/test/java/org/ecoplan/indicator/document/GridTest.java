package org.ecoplan.indicator.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.ecoplan.indicator.document.Grid.Align;
import org.junit.jupiter.api.Test;

class GridTest {

  @Test
  void pointsStandOneBelowTheOtherAndTextsStayAsTheyAre() throws IOException {
    Grid grid = new Grid().column("指标", 3, Align.TEXT).column("全年值", 1, Align.NUMBER);
    grid.row(List.of("PM2.5 年均浓度", "23.45"));
    grid.row(List.of("PM10 年均浓度", "43"));
    grid.row(List.of("森林覆盖率", ""));

    try (XWPFDocument document = new XWPFDocument()) {
      XWPFTable table = document.createTable();
      grid.writeTo(table);

      assertThat(texts(table))
          .containsExactly(
              List.of("指标", "全年值"),
              List.of("PM2.5 年均浓度", "23.45"),
              List.of("PM10 年均浓度", "43\u2008\u2007\u2007"),
              List.of("森林覆盖率", "—"));
    }
  }

  private static List<List<String>> texts(XWPFTable table) {
    return table.getRows().stream()
        .map(XWPFTableRow::getTableCells)
        .map(cells -> cells.stream().map(XWPFTableCell::getText).toList())
        .toList();
  }
}
