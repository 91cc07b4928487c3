package org.ecoplan.registry.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecoplan.kit.tabular.Change;
import org.ecoplan.kit.tabular.CsvFile;
import org.ecoplan.kit.tabular.CsvRow;
import org.ecoplan.kit.tabular.Heading;
import org.ecoplan.registry.plan.Plans;
import org.ecoplan.registry.plan.Region;
import org.ecoplan.registry.plan.RegionKind;
import org.ecoplan.registry.plan.Regions;

/** {@code code,name,kind,parent,note}. */
@ApplicationScoped
class RegionImport implements ImportKind {
  private final Regions regions;
  private final Plans plans;

  RegionImport(Regions regions, Plans plans) {
    this.regions = regions;
    this.plans = plans;
  }

  @Override
  public String name() {
    return "regions";
  }

  @Override
  public boolean isOfOnePlan() {
    return false;
  }

  @Override
  public Set<String> requiredColumns() {
    return Set.of("code", "name", "kind", "parent");
  }

  @Override
  public List<Heading> headings() {
    return List.of(
        Heading.of("区域代码（GB/T 2260）", "code", "450299"),
        Heading.of("名称", "name", "示例，导入前请删除"),
        Heading.of("性质", "kind", RegionKind.DISTRICT.name(), RegionKind.class),
        Heading.of("上级区域代码", "parent", "450200"),
        Heading.of("备注", "note", ""));
  }

  @Override
  public void apply(CsvFile file, ImportRun run) {
    Set<String> inFile =
        file.rows().stream().flatMap(row -> row.text("code").stream()).collect(Collectors.toSet());
    Set<String> changed = new HashSet<>();
    for (CsvRow row : run.rows(file)) {
      Optional<Region> region = read(row, inFile);
      if (region.isPresent()
          && run.isFirst(row, "code", region.get().code())
          && file.errors().isEmpty()) {
        Optional<Region> before = regions.find(region.get().code());
        Change change = regions.keep(region.get());
        run.count(change);
        if (change != Change.UNCHANGED) {
          changed.add(region.get().code());
          // A region that moves leaves the plans of its old parent: they are told as well.
          before.map(Region::parentCode).ifPresent(changed::add);
        }
      }
    }
    if (!changed.isEmpty() && file.errors().isEmpty()) {
      plans.announceCovering(changed);
    }
  }

  private Optional<Region> read(CsvRow row, Set<String> inFile) {
    Optional<String> code = row.required("code");
    Optional<String> name = row.required("name");
    Optional<RegionKind> kind =
        row.required("kind").flatMap(text -> row.word("kind", RegionKind.class));
    Optional<String> parent = row.text("parent");
    if (parent.isPresent()
        && !inFile.contains(parent.get())
        && regions.find(parent.get()).isEmpty()) {
      row.wrong("parent", "没有区域 " + parent.get(), "本文件或已导入的区域代码");
    }
    if (code.isEmpty() || name.isEmpty() || kind.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Region(
            code.get(),
            name.get(),
            kind.get(),
            parent.orElse(null),
            row.text("note").orElse(null)));
  }
}
