package org.ecoplan.kit.tabular;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * The first sheet of an uploaded xlsx file as the CSV that would have been uploaded instead, line
 * by line. A heading may be printed for people, with the column's name at its end: {@code 项目编号
 * code}. A title above the headings is passed over. In a workbook that was exported by us the names
 * of the columns stand by themselves below the title, and the printed headings below them.
 *
 * <p>People write money in 万元: a column {@code amount_wan} is read as {@code amount_yuan}.
 *
 * <p>Nothing in the file is run or believed: macros and formulas are refused, and what unpacks to
 * more than {@value #MOST_UNPACKED} bytes is not unpacked further.
 */
public final class UploadedWorkbook {
  public static final long MOST_UNPACKED = 128L * 1024 * 1024;

  /** A column's name that stands by itself. */
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

  /** Without its format a day is only a number. */
  private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);

  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private final ProblemCode refusal;
  private final String fileName;
  private final byte[] content;

  /**
   * A file as it was uploaded.
   *
   * @param refusal the code that a file which is not to be trusted is refused with
   */
  public UploadedWorkbook(ProblemCode refusal, String fileName, byte[] content) {
    this.refusal = refusal;
    this.fileName = fileName;
    this.content = content.clone();
  }

  /** What was uploaded as CSV, whatever it came as. */
  public static byte[] csv(ProblemCode refusal, String fileName, byte[] content) {
    return isOne(content) ? new UploadedWorkbook(refusal, fileName, content).asCsv() : content;
  }

  /** Whether these bytes are an Office file and not a text. */
  private static boolean isOne(byte[] content) {
    return beginsWith(content, ZIP) || beginsWith(content, OLE);
  }

  /**
   * Reads the first sheet.
   *
   * @throws DomainProblem where the file is not to be trusted
   */
  byte[] asCsv() {
    if (beginsWith(content, OLE)) {
      throw refused("是旧式 Excel 或加密文件", "另存为 .xlsx（不加密）");
    }
    requireHarmless(MOST_UNPACKED);
    StringBuilder csv = new StringBuilder();
    try (ReadableWorkbook workbook =
            new ReadableWorkbook(new ByteArrayInputStream(content), WITH_FORMATS);
        CSVPrinter printer = new CSVPrinter(csv, CSVFormat.RFC4180);
        Stream<Row> rows = workbook.getFirstSheet().openStream()) {
      Lines lines = new Lines(printer);
      for (Row row : (Iterable<Row>) rows::iterator) {
        lines.write(row);
      }
    } catch (IOException | ExcelReaderException e) {
      throw refused("不是可读取的 xlsx 文件", "用 Excel 或 WPS 另存为 .xlsx");
    }
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Writes rows as lines, the sheet's row numbers being the lines' numbers. */
  private final class Lines {
    private final CSVPrinter printer;
    private final List<String> names = new ArrayList<>();
    private int written;
    private boolean titled;
    private boolean printedHeadingsFollow;

    Lines(CSVPrinter printer) {
      this.printer = printer;
    }

    void write(Row row) throws IOException {
      while (written < row.getRowNum() - 1) {
        printer.println();
        written++;
      }
      List<String> texts = new ArrayList<>();
      for (int index = 0; index < row.getCellCount(); index++) {
        texts.add(text(row, index));
      }
      trim(texts);
      if (texts.isEmpty() || isTitle(texts) || isPrintedHeading()) {
        printer.println();
      } else if (names.isEmpty()) {
        printedHeadingsFollow = titled && texts.stream().allMatch(NAME.asMatchPredicate());
        texts.stream().map(UploadedWorkbook::columnName).forEach(names::add);
        printer.printRecord(names.stream().map(WanColumn::nameInYuan).toList());
      } else {
        while (texts.size() < names.size()) {
          texts.add("");
        }
        for (int index = 0; index < names.size(); index++) {
          if (WanColumn.isOne(names.get(index))) {
            texts.set(index, WanColumn.inYuan(texts.get(index)));
          }
        }
        printer.printRecord(texts);
      }
      written++;
    }

    private boolean isTitle(List<String> texts) {
      boolean title = names.isEmpty() && !titled && texts.size() == 1;
      titled |= title;
      return title;
    }

    private boolean isPrintedHeading() {
      boolean printed = printedHeadingsFollow;
      printedHeadingsFollow = false;
      return printed;
    }

    private String text(Row row, int index) {
      Cell cell = row.getCellCount() > index ? row.getCell(index) : null;
      if (cell == null) {
        return "";
      }
      if (cell.getFormula() != null && !cell.getFormula().isEmpty()) {
        throw DomainProblem.of(
                refusal, "文件 " + fileName + " 的单元格 " + cell.getAddress() + " 是公式，没有写入任何内容")
            .field(String.valueOf(cell.getAddress()), "是公式", "选择性粘贴为数值后再上传");
      }
      return CsvRow.onOneLine(UploadedWorkbook.text(cell));
    }

    private void trim(List<String> texts) {
      while (!texts.isEmpty() && texts.get(texts.size() - 1).isBlank()) {
        texts.remove(texts.size() - 1);
      }
    }
  }

  private static String text(Cell cell) {
    if (cell.getType() != CellType.NUMBER) {
      return Optional.ofNullable(cell.getText()).orElse("");
    }
    String format = Optional.ofNullable(cell.getDataFormatString()).orElse("");
    String lower = format.toLowerCase(Locale.ROOT);
    if (lower.contains("y") && lower.contains("d")) {
      return cell.asDate().toLocalDate().toString();
    }
    BigDecimal number = cell.asNumber().stripTrailingZeros();
    return number.scale() < 0 ? number.setScale(0).toPlainString() : number.toPlainString();
  }

  /** The last word of a heading. */
  private static String columnName(String heading) {
    String[] words = heading.strip().split("\\s+", -1);
    return words[words.length - 1];
  }

  /**
   * Lets only archives of an Office file through that hold no macro and unpack to few bytes.
   *
   * @throws DomainProblem for the others
   */
  public void requireHarmless(long mostUnpacked) {
    try {
      Archive.partsOf(content, mostUnpacked);
    } catch (Archive.Refusal e) {
      throw refused(e.what(), e.expected());
    }
  }

  private DomainProblem refused(String what, @Nullable String expected) {
    return DomainProblem.of(refusal, "文件 " + fileName + " " + what + "，没有写入任何内容")
        .field("file", what, expected);
  }

  private static boolean beginsWith(byte[] content, byte[] magic) {
    return content.length >= magic.length
        && Arrays.equals(Arrays.copyOf(content, magic.length), magic);
  }
}
