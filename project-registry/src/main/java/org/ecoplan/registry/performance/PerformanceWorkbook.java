package org.ecoplan.registry.performance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * The form on one A4 page's width, in the columns of the Ministry of Finance's 项目支出绩效自评表
 * (财预〔2020〕10号): the money on top, the indicators below, the sum at the end. Texts are texts: no
 * cell is a formula.
 */
final class PerformanceWorkbook {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final List<String> HEADINGS =
      List.of("一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施");
  private static final int[] WIDTHS = {11, 16, 26, 15, 15, 9, 9, 34};
  private static final int LAST = 7;
  private static final int POINTS = 5;
  private static final int SCORE = 6;
  private static final int YUAN_TO_WAN = 4;
  private static final double LINE = 15.5;
  private static final double PADDING = 8;

  /** How many Chinese characters a unit of column width holds, about. */
  private static final double CHARACTERS_PER_WIDTH = 0.5;

  private final Worksheet sheet;
  private int row;

  private PerformanceWorkbook(Worksheet sheet) {
    this.sheet = sheet;
  }

  /** The workbook's bytes. */
  static byte[] of(PerformanceForm form) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "Ecoplan", "1.0")) {
      workbook.setGlobalDefaultFont("宋体", 10.5);
      new PerformanceWorkbook(workbook.newWorksheet("绩效自评表")).write(form);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void write(PerformanceForm form) {
    page();
    title(form);
    project(form);
    money(form);
    indicators(form);
    total(form);
    notes(form);
  }

  private void page() {
    for (int column = 0; column < WIDTHS.length; column++) {
      sheet.width(column, WIDTHS[column]);
    }
    sheet.pageOrientation("landscape");
    sheet.paperSize(PaperSize.A4_PAPER);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
    sheet.footer("第 &P 页，共 &N 页", Position.CENTER);
  }

  private void title(PerformanceForm form) {
    sheet.inlineString(row, 0, "项目支出绩效自评表");
    sheet.range(row, 0, row, LAST).merge();
    sheet
        .range(row, 0, row, LAST)
        .style()
        .bold()
        .fontSize(18)
        .horizontalAlignment("center")
        .verticalAlignment("center")
        .set();
    sheet.rowHeight(row++, 34);
    sheet.inlineString(
        row,
        0,
        "（"
            + form.year()
            + " 年度）"
            + (form.state() == PerformanceForm.State.DRAFT ? "　草稿，未报送" : ""));
    sheet.range(row, 0, row, LAST).merge();
    sheet.range(row, 0, row, LAST).style().horizontalAlignment("center").set();
    sheet.rowHeight(row++, 20);
  }

  private void project(PerformanceForm form) {
    text(0, "项目名称", "center", true);
    text(1, form.projectName() + "（" + form.projectCode() + "）", "left", false);
    span(1, LAST);
    end(1);
    text(0, "主管部门", "center", true);
    text(1, form.leadUnit() == null ? "—" : form.leadUnit(), "left", false);
    span(1, LAST);
    end(1);
  }

  private void money(PerformanceForm form) {
    FormRow execution =
        form.rows().stream()
            .filter(item -> item.key().equals(Scoring.EXECUTION))
            .findFirst()
            .orElseThrow();
    int first = row;
    List<String> headings = List.of("全年预算数", "全年执行数", "执行率", "分值", "得分", "偏差原因分析及改进措施");
    text(0, "项目资金\n（万元）", "center", true);
    for (int index = 0; index < headings.size(); index++) {
      text(2 + index, headings.get(index), "center", true);
    }
    text(1, "", "center", true);
    end(1);
    text(0, "", "center", true);
    text(1, "年度资金总额", "center", false);
    number(2, form.allocatedYuan().movePointLeft(YUAN_TO_WAN), "#,##0.00");
    number(3, form.paidYuan().movePointLeft(YUAN_TO_WAN), "#,##0.00");
    text(4, orDash(execution.actual()) + mark(execution), "center", false);
    number(POINTS, execution.points(), "0.00");
    score(execution);
    text(LAST, orNothing(execution.deviation()), "left", false);
    end(lines(execution.deviation(), WIDTHS[LAST]));
    sheet.range(first, 0, row - 1, 0).merge();
  }

  private void indicators(PerformanceForm form) {
    for (int column = 0; column < HEADINGS.size(); column++) {
      text(column, HEADINGS.get(column), "center", true);
    }
    sheet.repeatRows(row);
    end(1);
    List<FormRow> rows =
        form.rows().stream().filter(item -> !item.key().equals(Scoring.EXECUTION)).toList();
    int first = row;
    rows.forEach(this::indicator);
    mergeEqual(0, first, rows.stream().map(FormRow::level1).toList());
    mergeEqual(1, first, rows.stream().map(item -> item.level1() + "/" + item.level2()).toList());
  }

  private void indicator(FormRow item) {
    String name = item.level3() + mark(item);
    text(0, item.level1(), "center", false);
    text(1, item.level2(), "center", false);
    text(2, name, "left", false);
    text(3, item.applicable() ? orDash(item.target()) : "不适用", "center", false);
    text(4, item.applicable() ? orDash(item.actual()) : "不适用", "center", false);
    number(POINTS, item.points(), "0.00");
    score(item);
    text(LAST, orNothing(item.deviation()), "left", false);
    end(
        Math.max(
            Math.max(lines(name, WIDTHS[2]), lines(item.deviation(), WIDTHS[LAST])),
            Math.max(lines(item.target(), WIDTHS[3]), lines(item.actual(), WIDTHS[4]))));
  }

  private void total(PerformanceForm form) {
    text(0, "总分", "center", true);
    span(0, 4);
    number(POINTS, BigDecimal.valueOf(100), "0.00");
    number(SCORE, form.total(), "0.00");
    text(
        LAST,
        form.grade() == null ? form.openRows() + " 行尚未评定" : "评价等级：" + form.grade(),
        "left",
        false);
    end(1);
  }

  private void notes(PerformanceForm form) {
    note("注：带 ※ 的行由填报人评定，其余由系统按资金台账、建设规模和里程碑计算；得分 = 分值 × 完成度，完成度最高 100%。");
    note("等级：90 分（含）以上为优，80 分（含）至 90 分为良，60 分（含）至 80 分为中，60 分以下为差。");
    form.rows().stream()
        .filter(item -> item.manual() && item.enteredAt() != null && item.enteredBy() != null)
        .map(item -> item.enteredBy() + " " + day(item.enteredAt()))
        .distinct()
        .reduce((one, other) -> one + "、" + other)
        .ifPresent(who -> note("人工评定：" + who));
    if (form.filedBy() != null) {
      note("报送：" + form.filedBy() + " " + day(form.filedAt()));
    }
  }

  private void note(String text) {
    sheet.inlineString(row, 0, text);
    sheet.range(row, 0, row, LAST).merge();
    sheet.range(row, 0, row, LAST).style().fontSize(9).verticalAlignment("center").set();
    sheet.rowHeight(row++, 15);
  }

  private void mergeEqual(int column, int first, List<String> values) {
    int from = 0;
    for (int index = 1; index <= values.size(); index++) {
      if (index == values.size() || !values.get(index).equals(values.get(from))) {
        if (index - from > 1) {
          sheet.range(first + from, column, first + index - 1, column).merge();
        }
        from = index;
      }
    }
  }

  private void score(FormRow item) {
    BigDecimal score = item.score();
    if (score == null) {
      text(SCORE, item.applicable() ? "待评定" : "—", "center", false);
    } else {
      number(SCORE, score, "0.00");
    }
  }

  private void text(int column, String text, String align, boolean heading) {
    sheet.inlineString(row, column, text);
    StyleSetter style = framed(column).horizontalAlignment(align).wrapText(true);
    (heading ? style.bold().fillColor("E7EFE9") : style).set();
  }

  private void number(int column, BigDecimal value, String format) {
    sheet.value(row, column, value.setScale(2, RoundingMode.HALF_UP));
    framed(column).format(format).horizontalAlignment("right").set();
  }

  private StyleSetter framed(int column) {
    return sheet.style(row, column).borderStyle(BorderStyle.THIN).verticalAlignment("center");
  }

  private void span(int from, int to) {
    for (int column = from + 1; column <= to; column++) {
      framed(column).set();
    }
    sheet.range(row, from, row, to).merge();
  }

  private void end(int lines) {
    sheet.rowHeight(row++, lines * LINE + PADDING);
  }

  private static int lines(@Nullable String text, int width) {
    return text == null || text.isEmpty()
        ? 1
        : (int) Math.ceil(text.length() / Math.floor(width * CHARACTERS_PER_WIDTH));
  }

  private static String mark(FormRow item) {
    return item.manual() && item.applicable() ? " ※" : "";
  }

  private static String orDash(@Nullable String text) {
    return text == null || text.isBlank() ? "—" : text;
  }

  private static String orNothing(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static String day(@Nullable Instant instant) {
    return instant == null ? "" : LocalDate.ofInstant(instant, CHINA).toString();
  }
}
