package org.ecoplan.registry.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoplan.kit.identity.Role;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.tabular.Change;
import org.ecoplan.kit.tabular.CsvFile;
import org.ecoplan.kit.tabular.CsvRow;
import org.ecoplan.kit.tabular.Heading;
import org.ecoplan.registry.funding.Cashier;
import org.ecoplan.registry.funding.MoneyKind;
import org.ecoplan.registry.funding.MoneySource;
import org.ecoplan.registry.funding.NewEntry;
import org.ecoplan.registry.project.Project;
import org.ecoplan.registry.project.ProjectGate;
import org.ecoplan.registry.project.Refusals;

/**
 * {@code project_code,kind,source,fiscal_year,amount_yuan,entry_date,document_number,unit,note}:
 * money of a plan's projects. An entry that the ledger has already is left alone, so that a file
 * can be sent again; two equal rows in one file are an error, since one of them is likely a slip.
 */
@ApplicationScoped
class FundingImport implements ImportKind {
  private static final int LONGEST_DOCUMENT = 200;
  private static final int LONGEST_NOTE = 1_000;
  private static final int CENTS = 2;

  private static final Pattern ENTRY = Pattern.compile("entries\\[(\\d+)]\\.(\\w+)");

  private record Line(CsvRow row, NewEntry entry) {}

  private final ProjectGate gate;
  private final Cashier cashier;
  private final Clock clock;

  FundingImport(ProjectGate gate, Cashier cashier, Clock clock) {
    this.gate = gate;
    this.cashier = cashier;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "funding";
  }

  @Override
  public boolean isOfOnePlan() {
    return true;
  }

  @Override
  public Set<Role> senders() {
    return Set.of(Role.PLAN_OFFICE, Role.FINANCE);
  }

  @Override
  public List<Heading> headings() {
    return List.of(
        Heading.of("项目编号", ProjectRows.COLUMN, "LT-01"),
        Heading.of("资金类型", "kind", "RECEIVED", MoneyKind.class),
        Heading.of("资金来源", "source", "CENTRAL", MoneySource.class),
        Heading.of("年度", "fiscal_year", "2024"),
        Heading.of("金额（元）", "amount_yuan", "1250000.00"),
        Heading.of("日期", "entry_date", "2024-03-01"),
        Heading.of("文号", "document_number", "柳财资环〔2024〕1号"),
        Heading.of("单位", "unit", "市生态环境局"),
        Heading.of("备注", "note", "示例，导入前请删除"));
  }

  @Override
  public Set<String> requiredColumns() {
    return Set.of(
        ProjectRows.COLUMN,
        "kind",
        "source",
        "fiscal_year",
        "amount_yuan",
        "entry_date",
        "document_number");
  }

  @Override
  public void apply(CsvFile file, ImportRun run) {
    Map<String, List<Line>> projects = new LinkedHashMap<>();
    for (CsvRow row : file.rows()) {
      if (row.text("reverses_id").isPresent()) {
        reversal(row, run);
        continue;
      }
      Optional<String> project = row.required(ProjectRows.COLUMN);
      Optional<NewEntry> entry = entry(row);
      if (project.isPresent()
          && entry.isPresent()
          && run.isFirst(row, "document_number", project.get() + " " + entry.get().identity())) {
        projects
            .computeIfAbsent(project.get(), code -> new ArrayList<>())
            .add(new Line(row, entry.get()));
      }
    }
    if (file.errors().isEmpty()) {
      run.slices(
          List.copyOf(projects.keySet()),
          code -> of(code, projects).size(),
          codes -> keep(codes, projects, run));
    }
  }

  /**
   * A line of an exported ledger that takes another back: known where it is, never made by a file.
   */
  private void reversal(CsvRow row, ImportRun run) {
    Optional<BigDecimal> id = row.required("id").flatMap(text -> row.decimal("id"));
    Optional<BigDecimal> reversed = row.decimal("reverses_id");
    if (id.isPresent()
        && reversed.isPresent()
        && cashier.hasReversal(run.plan(), id.get().longValue(), reversed.get().longValue())) {
      run.count(Change.UNCHANGED);
    } else {
      row.wrong("reverses_id", "冲销不能导入", "在项目的资金台账中冲销原记录");
    }
  }

  private void keep(List<String> codes, Map<String, List<Line>> sent, ImportRun run) {
    Refusals marking = (code, why) -> mark(code, of(code, sent), why);
    Map<String, Project> opened = gate.openAll(run.plan(), codes, marking);
    Map<Project, List<NewEntry>> entries = new LinkedHashMap<>();
    opened.forEach(
        (code, project) -> entries.put(project, of(code, sent).stream().map(Line::entry).toList()));
    cashier
        .keepAll(entries, marking)
        .forEach((project, kept) -> count(kept, of(project.code(), sent), run));
  }

  private static List<Line> of(String code, Map<String, List<Line>> sent) {
    return Objects.requireNonNull(sent.get(code));
  }

  private static void count(Cashier.Kept kept, List<Line> lines, ImportRun run) {
    for (int index = 0; index < lines.size(); index++) {
      run.count(kept.isNew(index) ? Change.CREATED : Change.UNCHANGED);
    }
    CsvRow first = lines.get(0).row();
    kept.warnings().forEach(warning -> run.warn(first, ProjectRows.COLUMN, warning));
  }

  /** An error of one entry is beside its cell; one of all together beside the first of them. */
  private static void mark(String code, List<Line> lines, DomainProblem refused) {
    boolean placed = false;
    for (Map<String, Object> error : refused.errors()) {
      Matcher entry = ENTRY.matcher(String.valueOf(error.get("field")));
      if (entry.matches()) {
        Object expected = error.get("expected");
        lines
            .get(Integer.parseInt(entry.group(1)))
            .row()
            .wrong(entry.group(2), refused.detail(), expected == null ? null : expected.toString());
        placed = true;
      }
    }
    if (!placed) {
      lines.get(0).row().wrong(ProjectRows.COLUMN, code + "：" + refused.detail(), null);
    }
  }

  private Optional<NewEntry> entry(CsvRow row) {
    Optional<MoneyKind> kind =
        row.required("kind").flatMap(text -> row.word("kind", MoneyKind.class));
    Optional<MoneySource> source =
        row.required("source").flatMap(text -> row.word("source", MoneySource.class));
    Optional<Integer> year = Cells.year(row, "fiscal_year");
    Optional<BigDecimal> amount = amount(row);
    Optional<LocalDate> date =
        row.required("entry_date")
            .flatMap(text -> Cells.day(row, "entry_date"))
            .filter(day -> isPast(row, day));
    Optional<String> document =
        row.required("document_number")
            .flatMap(text -> Cells.text(row, "document_number", text, LONGEST_DOCUMENT));
    Optional<String> note =
        row.text("note").flatMap(text -> Cells.text(row, "note", text, LONGEST_NOTE));
    if (kind.isEmpty()
        || source.isEmpty()
        || year.isEmpty()
        || amount.isEmpty()
        || date.isEmpty()
        || document.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new NewEntry(
            kind.get(),
            source.get(),
            year.get(),
            amount.get(),
            date.get(),
            document.get(),
            row.text("unit").orElse(null),
            note.orElse(null)));
  }

  private boolean isPast(CsvRow row, LocalDate day) {
    boolean past = !day.isAfter(LocalDate.now(clock));
    if (!past) {
      row.wrong("entry_date", "晚于今天", "不晚于 " + LocalDate.now(clock));
    }
    return past;
  }

  private static Optional<BigDecimal> amount(CsvRow row) {
    Optional<BigDecimal> amount =
        row.required("amount_yuan").flatMap(text -> row.decimal("amount_yuan"));
    if (amount.isEmpty()) {
      return amount;
    }
    BigDecimal yuan = amount.get();
    if (yuan.signum() < 0) {
      row.wrong("amount_yuan", "不能为负", "更正请冲销原记录");
    } else if (yuan.stripTrailingZeros().scale() > CENTS) {
      row.wrong("amount_yuan", "多于两位小数", "元，最多两位小数");
    } else if (yuan.precision() - yuan.scale() > NewEntry.WHOLE_DIGITS) {
      row.wrong("amount_yuan", "超过一万亿元", "小于一万亿元");
    } else {
      return Optional.of(yuan.setScale(CENTS));
    }
    return Optional.empty();
  }
}
