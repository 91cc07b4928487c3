package org.ecoplan.registry.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoplan.kit.tabular.CsvFile;
import org.ecoplan.kit.tabular.CsvRow;
import org.ecoplan.kit.tabular.Heading;
import org.ecoplan.registry.plan.Regions;
import org.ecoplan.registry.project.Annex;
import org.ecoplan.registry.project.ApprovedYears;
import org.ecoplan.registry.project.Category;
import org.ecoplan.registry.project.Location;
import org.ecoplan.registry.project.Marks;
import org.ecoplan.registry.project.PrintedProject;
import org.ecoplan.registry.project.Project;
import org.ecoplan.registry.project.ProjectFacts;
import org.ecoplan.registry.unit.Units;
import org.jspecify.annotations.Nullable;

/**
 * {@code code,category,subcategory,name,start_year,end_year,lead_unit,responsible_units,summary,
 * tags,longitude,latitude,place}: a plan's published annex, whose projects are admitted as they
 * come.
 */
@ApplicationScoped
class ProjectImport implements ImportKind {
  private final Annex annex;
  private final Units units;
  private final ApprovedYears approved;
  private final Regions regions;

  ProjectImport(Annex annex, Units units, ApprovedYears approved, Regions regions) {
    this.annex = annex;
    this.units = units;
    this.approved = approved;
    this.regions = regions;
  }

  @Override
  public String name() {
    return "projects";
  }

  @Override
  public boolean isOfOnePlan() {
    return true;
  }

  @Override
  public List<Heading> headings() {
    return List.of(
        Heading.of("项目编号", "code", "LT-01"),
        Heading.of("工程类别", "category", "CLEAR_WATER", Category.class),
        Heading.of("子类", "subcategory", "水环境治理"),
        Heading.of("项目名称", "name", "示例，导入前请删除"),
        Heading.of("开始年份", "start_year", "2021"),
        Heading.of("结束年份", "end_year", "2025"),
        Heading.of("牵头单位", "lead_unit", "市生态环境局"),
        Heading.of("责任单位（以分号分隔）", "responsible_units", "市生态环境局;市水务集团"),
        Heading.of("建设内容", "summary", "一段话"),
        Heading.of("标签（以分号分隔，空白不变）", "tags", "黑臭水体;管网"),
        Heading.of("经度（CGCS2000）", "longitude", "109.41"),
        Heading.of("纬度", "latitude", "24.32"),
        Heading.of("所在地区代码或名称", "place", "450200"));
  }

  @Override
  public Set<String> requiredColumns() {
    return Set.of(
        "code", "category", "name", "start_year", "end_year", "lead_unit", "responsible_units");
  }

  @Override
  public void apply(CsvFile file, ImportRun run) {
    ApprovedYears.Moves moves = approved.of(run.plan());
    Map<String, String> places = regions.codes();
    run.slices(file, rows -> keep(file, rows, moves, places, run));
  }

  private void keep(
      CsvFile file,
      List<CsvRow> rows,
      ApprovedYears.Moves moves,
      Map<String, String> places,
      ImportRun run) {
    Map<String, Project> known =
        annex.known(run.plan(), rows.stream().flatMap(row -> row.text("code").stream()).toList());
    Map<String, Long> unitIds =
        units.ids(
            rows.stream()
                .flatMap(row -> Stream.of("lead_unit", "responsible_units").map(row::list))
                .flatMap(List::stream)
                .collect(Collectors.toSet()));
    Map<String, CsvRow> rowOf = new HashMap<>();
    List<PrintedProject> printed = new ArrayList<>();
    for (CsvRow row : rows) {
      Optional<PrintedProject> read = read(row, moves, places, known, unitIds.keySet(), run);
      read.ifPresent(
          project -> {
            printed.add(project);
            rowOf.put(project.code(), row);
          });
    }
    if (file.errors().isEmpty()) {
      annex
          .keep(
              run.plan(),
              printed,
              known,
              unitIds,
              (code, why) ->
                  Objects.requireNonNull(rowOf.get(code)).wrong("code", why.detail(), null))
          .forEach(run::count);
    }
  }

  private static Optional<PrintedProject> read(
      CsvRow row,
      ApprovedYears.Moves moves,
      Map<String, String> places,
      Map<String, Project> known,
      Set<String> unitNames,
      ImportRun run) {
    Optional<String> code = row.required("code");
    Optional<ProjectFacts> facts =
        code.flatMap(
            named ->
                facts(row, places, known.get(named))
                    .flatMap(printed -> approved(row, moves, named, printed)));
    Optional<String> lead = row.required("lead_unit");
    List<String> responsible = row.list("responsible_units");
    boolean unitsAreKnown = unitsAreKnown(row, unitNames, lead, responsible);
    return code.isPresent()
            && run.isFirst(row, "code", code.get())
            && facts.isPresent()
            && lead.isPresent()
            && unitsAreKnown
        ? Optional.of(new PrintedProject(code.get(), facts.get(), lead.get(), responsible))
        : Optional.empty();
  }

  private static Optional<ProjectFacts> facts(
      CsvRow row, Map<String, String> places, @Nullable Project known) {
    Optional<String> name = row.required("name");
    Optional<Category> category =
        row.required("category").flatMap(text -> row.word("category", Category.class));
    Optional<Integer> start = Cells.year(row, "start_year");
    Optional<Integer> end = Cells.year(row, "end_year");
    if (name.isEmpty() || category.isEmpty() || start.isEmpty() || end.isEmpty()) {
      return Optional.empty();
    }
    return Cells.checked(
        row,
        () ->
            new ProjectFacts(
                name.get(),
                category.get(),
                row.text("subcategory").orElse(null),
                start.get(),
                end.get(),
                row.text("summary").orElse(null),
                marks(row, places, known)));
  }

  /** What the row says of tags and place; an empty cell leaves them as they are. */
  private static Marks marks(CsvRow row, Map<String, String> places, @Nullable Project known) {
    Marks now = known == null ? Marks.NONE : known.facts().marks();
    Optional<BigDecimal> longitude = row.decimal("longitude");
    Optional<BigDecimal> latitude = row.decimal("latitude");
    Optional<String> place = row.text("place");
    if (place.isPresent() && !places.containsKey(place.get())) {
      row.wrong("place", "没有登记地区 " + place.get(), "已导入的地区代码或名称");
    }
    List<String> tags = row.list("tags");
    boolean says = longitude.isPresent() || latitude.isPresent() || place.isPresent();
    return new Marks(
        tags.isEmpty() ? now.tags() : tags,
        says
            ? new Location(
                longitude.orElse(null), latitude.orElse(null), place.map(places::get).orElse(null))
            : now.location());
  }

  private static Optional<ProjectFacts> approved(
      CsvRow row, ApprovedYears.Moves moves, String code, ProjectFacts printed) {
    Optional<ProjectFacts> now = moves.applied(code, printed);
    if (now.isEmpty()) {
      row.wrong("end_year", "年限已经批准调整，与文件所写不同", "调整前的年份，或已批准的年份；再改请提出调整申请");
    }
    return now;
  }

  private static boolean unitsAreKnown(
      CsvRow row, Set<String> unitNames, Optional<String> lead, List<String> responsible) {
    boolean leadIsKnown = lead.isEmpty() || isKnown(row, "lead_unit", unitNames, lead.get());
    boolean known = leadIsKnown;
    if (responsible.isEmpty()) {
      row.wrong("responsible_units", "不能为空", "以分号分隔的单位名称，含牵头单位");
    } else if (leadIsKnown && lead.isPresent() && !responsible.contains(lead.get())) {
      row.wrong(
          "lead_unit", lead.get() + " 不在 responsible_units 之中", String.join("、", responsible));
    }
    for (String name : responsible) {
      known &= isKnown(row, "responsible_units", unitNames, name);
    }
    return known;
  }

  private static boolean isKnown(CsvRow row, String column, Set<String> unitNames, String name) {
    boolean known = unitNames.contains(name);
    if (!known) {
      row.wrong(column, "没有登记单位 " + name, "已导入的单位名称");
    }
    return known;
  }
}
