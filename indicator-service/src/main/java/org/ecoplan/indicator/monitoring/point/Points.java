package org.ecoplan.indicator.monitoring.point;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.ecoplan.indicator.method.water.WaterBody;
import org.ecoplan.indicator.method.water.WaterClass;
import org.ecoplan.kit.store.Conditions;
import org.ecoplan.kit.store.Database;
import org.ecoplan.kit.store.Row;
import org.ecoplan.kit.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** The monitoring points. */
@ApplicationScoped
public class Points {
  private final Database database;

  public Points(Database database) {
    this.database = database;
  }

  /** Those with one of these codes. */
  public List<MonitoringPoint> withCodes(Collection<String> codes) {
    return database.list(
        "SELECT * FROM monitoring_point WHERE code = ANY (?)",
        Points::read,
        (Object) codes.toArray(String[]::new));
  }

  public Optional<MonitoringPoint> find(String code) {
    return withCodes(List.of(code)).stream().findFirst();
  }

  /** The assessed points of a region, in the order of their codes. */
  public List<MonitoringPoint> assessed(String region, PointKind kind) {
    return database.list(
        """
        SELECT * FROM monitoring_point
        WHERE region_code = ? AND kind = ? AND assessed ORDER BY code""",
        Points::read,
        region,
        kind);
  }

  List<MonitoringPoint> list(
      @Nullable String region, @Nullable PointKind kind, PageRequest request) {
    Conditions conditions =
        new Conditions()
            .andIfGiven("region_code = ?", region)
            .andIfGiven("kind = ?", kind)
            .andIfGiven(
                "code > ?", request.after().map(token -> token.keys(1).get(0)).orElse(null));
    return database.list(
        "SELECT * FROM monitoring_point" + conditions.where() + " ORDER BY code LIMIT ?",
        Points::read,
        conditions.parameters(request.fetchSize()));
  }

  /** Whether the code was free. */
  @Transactional(TxType.MANDATORY)
  boolean add(NewPoint point, String by, Instant at) {
    return database.update(
            """
            INSERT INTO monitoring_point (code, version, kind, name, region_code, unit_name,
                assessed, water_body, target_class, weight, used_from, used_until, source,
                changed_by, changed_at)
            VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (code) DO NOTHING""",
            point.code(),
            point.kind(),
            point.name(),
            point.regionCode(),
            point.unitName(),
            isAssessed(point),
            point.waterBody(),
            point.targetClass(),
            point.weight(),
            point.usedFrom(),
            point.usedUntil(),
            point.source(),
            by,
            at)
        == 1;
  }

  /** Whether the point still had this version. */
  @Transactional(TxType.MANDATORY)
  boolean change(NewPoint point, long version, String by, Instant at) {
    return database.update(
            """
            UPDATE monitoring_point SET version = version + 1, name = ?, region_code = ?,
                unit_name = ?, assessed = ?, water_body = ?, target_class = ?, weight = ?,
                used_from = ?, used_until = ?, source = ?, changed_by = ?, changed_at = ?
            WHERE code = ? AND version = ?""",
            point.name(),
            point.regionCode(),
            point.unitName(),
            isAssessed(point),
            point.waterBody(),
            point.targetClass(),
            point.weight(),
            point.usedFrom(),
            point.usedUntil(),
            point.source(),
            by,
            at,
            point.code(),
            version)
        == 1;
  }

  private static boolean isAssessed(NewPoint point) {
    return point.assessed() == null || point.assessed();
  }

  private static MonitoringPoint read(Row row) {
    return new MonitoringPoint(
        row.integer("id"),
        row.text("code"),
        row.number("version"),
        row.word("kind", PointKind.class),
        row.text("name"),
        row.text("region_code"),
        row.maybeText("unit_name"),
        row.flag("assessed"),
        row.maybeWord("water_body", WaterBody.class),
        row.maybeWord("target_class", WaterClass.class),
        row.maybeDecimal("weight"),
        row.maybeDate("used_from"),
        row.maybeDate("used_until"),
        row.text("source"),
        row.text("changed_by"),
        row.instant("changed_at"));
  }
}
