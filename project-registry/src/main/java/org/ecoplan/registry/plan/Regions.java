package org.ecoplan.registry.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecoplan.kit.store.Conditions;
import org.ecoplan.kit.store.Database;
import org.ecoplan.kit.store.Row;
import org.ecoplan.kit.tabular.Change;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.PageRequest;

/** The regions that plans are made for. */
@ApplicationScoped
public class Regions {
  private final Database database;

  public Regions(Database database) {
    this.database = database;
  }

  /** A slice of all regions in the order of their codes. */
  Page<Region> page(PageRequest request) {
    Conditions conditions = new Conditions();
    request.after().ifPresent(after -> conditions.and("code > ?", after.keys(1).get(0)));
    List<Region> rows =
        database.list(
            "SELECT * FROM region" + conditions.where() + " ORDER BY code LIMIT ?",
            Regions::region,
            conditions.parameters(request.fetchSize()));
    return Page.of(rows, request, region -> List.of(region.code()));
  }

  /** The codes of all regions, by code and by name: a city has some dozens. */
  public Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>();
    for (Region region : database.list("SELECT * FROM region", Regions::region)) {
      codes.put(region.name(), region.code());
      codes.put(region.code(), region.code());
    }
    return codes;
  }

  public Optional<Region> find(String code) {
    return database.find("SELECT * FROM region WHERE code = ?", Regions::region, code);
  }

  /** The region and every region below it. */
  List<Region> treeOf(String code) {
    return database.list(
        """
        WITH RECURSIVE below AS (
            SELECT * FROM region WHERE code = ?
            UNION SELECT r.* FROM region r JOIN below b ON r.parent_code = b.code)
        SELECT * FROM below ORDER BY code""",
        Regions::region,
        code);
  }

  /** Keeps what an upload says about a region. */
  public Change keep(Region region) {
    Optional<Region> known = find(region.code());
    if (known.filter(region::equals).isPresent()) {
      return Change.UNCHANGED;
    }
    database.update(
        """
        INSERT INTO region (code, name, kind, parent_code, note) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (code) DO UPDATE SET name = excluded.name, kind = excluded.kind,
            parent_code = excluded.parent_code, note = excluded.note""",
        region.code(),
        region.name(),
        region.kind(),
        region.parentCode(),
        region.note());
    return known.isPresent() ? Change.UPDATED : Change.CREATED;
  }

  private static Region region(Row row) {
    return new Region(
        row.text("code"),
        row.text("name"),
        row.word("kind", RegionKind.class),
        row.maybeText("parent_code"),
        row.maybeText("note"));
  }
}
