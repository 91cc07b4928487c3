package org.ecoplan.registry.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecoplan.kit.tabular.Change;
import org.ecoplan.kit.tabular.CsvFile;
import org.ecoplan.kit.tabular.CsvRow;
import org.ecoplan.kit.tabular.Heading;
import org.ecoplan.registry.plan.Regions;
import org.ecoplan.registry.succession.UnitNews;
import org.ecoplan.registry.unit.UnitKind;
import org.ecoplan.registry.unit.Units;

/**
 * {@code name,kind,region} and, optionally, {@code members}: the units that a group stands for from
 * today on, separated by semicolons. An empty cell leaves the group's members as they are.
 */
@ApplicationScoped
class UnitImport implements ImportKind {
  private final Units units;
  private final Regions regions;
  private final UnitNews news;

  UnitImport(Units units, Regions regions, UnitNews news) {
    this.units = units;
    this.regions = regions;
    this.news = news;
  }

  @Override
  public String name() {
    return "units";
  }

  @Override
  public boolean isOfOnePlan() {
    return false;
  }

  @Override
  public List<Heading> headings() {
    return List.of(
        Heading.of("单位名称", "name", "示例，导入前请删除"),
        Heading.of("性质", "kind", "MUNICIPAL_DEPARTMENT", UnitKind.class),
        Heading.of("区域代码", "region", "450200"),
        Heading.of("成员（以分号分隔）", "members", ""));
  }

  @Override
  public Set<String> requiredColumns() {
    return Set.of("name", "kind");
  }

  @Override
  public void apply(CsvFile file, ImportRun run) {
    Set<String> changed = new HashSet<>();
    // Members may stand below their group: first all units, then who belongs to whom.
    List<Change> changes = file.rows().stream().map(row -> keep(row, run, file)).toList();
    for (int index = 0; index < changes.size() && file.errors().isEmpty(); index++) {
      CsvRow row = file.rows().get(index);
      Change change = changes.get(index);
      if (keepMembers(row) && change == Change.UNCHANGED) {
        change = Change.UPDATED;
      }
      run.count(change);
      if (change == Change.UPDATED) {
        row.text("name").ifPresent(changed::add);
      }
    }
    if (!changed.isEmpty() && file.errors().isEmpty()) {
      news.tell(changed, null, List.of());
    }
  }

  private Change keep(CsvRow row, ImportRun run, CsvFile file) {
    Optional<String> name = row.required("name");
    Optional<UnitKind> kind =
        row.required("kind").flatMap(text -> row.word("kind", UnitKind.class));
    Optional<String> region = row.text("region");
    if (region.isPresent() && regions.find(region.get()).isEmpty()) {
      row.wrong("region", "没有区域 " + region.get(), "已导入的区域代码，或留空");
    }
    if (kind.isPresent() && kind.get() != UnitKind.UNIT_GROUP && row.text("members").isPresent()) {
      row.wrong("members", "只有单位组有成员", "留空，或 kind 为 UNIT_GROUP");
    }
    boolean complete = name.isPresent() && kind.isPresent();
    if (complete && run.isFirst(row, "name", name.get()) && file.errors().isEmpty()) {
      return units.keep(name.get(), kind.get(), region.orElse(null));
    }
    return Change.UNCHANGED;
  }

  private boolean keepMembers(CsvRow row) {
    List<String> members = row.list("members");
    List<String> unknown = members.stream().filter(name -> units.id(name).isEmpty()).toList();
    unknown.forEach(name -> row.wrong("members", "没有登记单位 " + name, "本文件或已导入的单位名称"));
    return unknown.isEmpty()
        && !members.isEmpty()
        && row.text("name").filter(group -> units.keepMembers(group, members)).isPresent();
  }
}
