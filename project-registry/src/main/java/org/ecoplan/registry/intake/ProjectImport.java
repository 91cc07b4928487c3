package org.ecoplan.registry.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecoplan.kit.tabular.CsvFile;
import org.ecoplan.kit.tabular.CsvRow;
import org.ecoplan.kit.tabular.Heading;
import org.ecoplan.registry.project.ApprovedYears;
import org.ecoplan.registry.project.Category;
import org.ecoplan.registry.project.Location;
import org.ecoplan.registry.project.Marks;
import org.ecoplan.registry.project.ProjectDesk;
import org.ecoplan.registry.project.ProjectFacts;
import org.ecoplan.registry.project.Projects;
import org.ecoplan.registry.unit.Units;

/**
 * {@code code,category,subcategory,name,start_year,end_year,lead_unit,responsible_units,summary,
 * tags,longitude,latitude,place}: a plan's published annex, whose projects are admitted as they
 * come.
 */
@ApplicationScoped
class ProjectImport implements ImportKind {
  private final ProjectDesk desk;
  private final Units units;
  private final ApprovedYears approved;
  private final Projects projects;

  ProjectImport(ProjectDesk desk, Units units, ApprovedYears approved, Projects projects) {
    this.desk = desk;
    this.units = units;
    this.approved = approved;
    this.projects = projects;
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
        Heading.of("所在地区代码", "place", "450200"));
  }

  @Override
  public Set<String> requiredColumns() {
    return Set.of(
        "code", "category", "name", "start_year", "end_year", "lead_unit", "responsible_units");
  }

  @Override
  public void apply(CsvFile file, ImportRun run) {
    for (CsvRow row : run.rows(file)) {
      Optional<String> code = row.required("code");
      Optional<ProjectFacts> facts =
          code.flatMap(
              known ->
                  facts(row, run, known).flatMap(printed -> approved(row, run, known, printed)));
      Optional<String> lead = row.required("lead_unit");
      List<String> responsible = row.list("responsible_units");
      boolean unitsAreKnown = unitsAreKnown(row, lead, responsible);
      if (code.isPresent()
          && run.isFirst(row, "code", code.get())
          && facts.isPresent()
          && lead.isPresent()
          && unitsAreKnown
          && file.errors().isEmpty()) {
        run.count(desk.keep(run.plan(), code.get(), facts.get(), lead.get(), responsible));
      }
    }
  }

  private Optional<ProjectFacts> facts(CsvRow row, ImportRun run, String code) {
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
                marks(row, run, code)));
  }

  /** What the row says of tags and place; an empty cell leaves them as they are. */
  private Marks marks(CsvRow row, ImportRun run, String code) {
    Marks now =
        projects.find(run.plan(), code).map(project -> project.facts().marks()).orElse(Marks.NONE);
    Optional<BigDecimal> longitude = row.decimal("longitude");
    Optional<BigDecimal> latitude = row.decimal("latitude");
    Optional<String> place = row.text("place");
    List<String> tags = row.list("tags");
    boolean says = longitude.isPresent() || latitude.isPresent() || place.isPresent();
    return new Marks(
        tags.isEmpty() ? now.tags() : tags,
        says
            ? new Location(longitude.orElse(null), latitude.orElse(null), place.orElse(null))
            : now.location());
  }

  private Optional<ProjectFacts> approved(
      CsvRow row, ImportRun run, String code, ProjectFacts printed) {
    Optional<ProjectFacts> now = approved.of(run.plan(), code, printed);
    if (now.isEmpty()) {
      row.wrong("end_year", "年限已经批准调整，与文件所写不同", "调整前的年份，或已批准的年份；再改请提出调整申请");
    }
    return now;
  }

  private boolean unitsAreKnown(CsvRow row, Optional<String> lead, List<String> responsible) {
    boolean leadIsKnown = lead.isEmpty() || isKnown(row, "lead_unit", lead.get());
    boolean known = leadIsKnown;
    if (responsible.isEmpty()) {
      row.wrong("responsible_units", "不能为空", "以分号分隔的单位名称，含牵头单位");
    } else if (leadIsKnown && lead.isPresent() && !responsible.contains(lead.get())) {
      row.wrong(
          "lead_unit", lead.get() + " 不在 responsible_units 之中", String.join("、", responsible));
    }
    for (String name : responsible) {
      known &= isKnown(row, "responsible_units", name);
    }
    return known;
  }

  private boolean isKnown(CsvRow row, String column, String name) {
    boolean known = units.id(name).isPresent();
    if (!known) {
      row.wrong(column, "没有登记单位 " + name, "已导入的单位名称");
    }
    return known;
  }
}
