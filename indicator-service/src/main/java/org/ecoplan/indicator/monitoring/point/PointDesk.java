package org.ecoplan.indicator.monitoring.point;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.ecoplan.indicator.IndicatorProblem;
import org.ecoplan.indicator.knowledge.Knowledge;
import org.ecoplan.indicator.monitoring.Touched;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.ecoplan.kit.web.ETags;
import org.jspecify.annotations.Nullable;

/** Enters and changes points. */
@ApplicationScoped
class PointDesk {
  private final Points points;
  private final Knowledge knowledge;
  private final Touched touched;

  PointDesk(Points points, Knowledge knowledge, Touched touched) {
    this.points = points;
    this.knowledge = knowledge;
    this.touched = touched;
  }

  MonitoringPoint get(String code) {
    return points
        .find(code)
        .orElseThrow(
            () -> DomainProblem.of(IndicatorProblem.POINT_UNKNOWN, "没有编码为 " + code + " 的监测点"));
  }

  @Transactional(TxType.MANDATORY)
  MonitoringPoint add(NewPoint point, String by) {
    check(point);
    if (!points.add(point, by, knowledge.now())) {
      throw DomainProblem.of(
              IndicatorProblem.POINT_EXISTS, "监测点 " + point.code() + " 已存在；要修改它，请更正已有的监测点")
          .field("code", "已存在", "未使用的编码");
    }
    return get(point.code());
  }

  /** Whoever moves a point, or takes it out, changes every day that it has records of. */
  @Transactional(TxType.MANDATORY)
  MonitoringPoint change(String code, NewPoint point, @Nullable String ifMatch, String by) {
    MonitoringPoint before = get(code);
    ETags.requireMatch(ifMatch, before.version());
    if (!point.code().equals(code) || point.kind() != before.kind()) {
      throw invalid("编码和类型不能修改").field("code", "应与地址一致", code);
    }
    check(point);
    if (!points.change(point, before.version(), by, knowledge.now())) {
      throw DomainProblem.of(KitProblem.STALE, "您读取之后内容已被他人修改，请重新读取后再改");
    }
    touched.everyDayOf(before.id(), before.kind().name(), before.regionCode());
    if (!before.regionCode().equals(point.regionCode())) {
      touched.everyDayOf(before.id(), before.kind().name(), point.regionCode());
    }
    return get(code);
  }

  private static void check(NewPoint point) {
    boolean water =
        point.kind() == PointKind.RIVER_SECTION || point.kind() == PointKind.DRINKING_WATER_SOURCE;
    if (water && point.waterBody() == null) {
      throw invalid("水质点需要说明水体类型").field("waterBody", "缺少", "RIVER 或 LAKE");
    }
    if (point.kind() == PointKind.NOISE_ROAD && point.weight() == null) {
      throw invalid("道路噪声点需要说明代表路长").field("weight", "缺少", "千米数，例如 3.2");
    }
    if (point.usedFrom() != null
        && point.usedUntil() != null
        && point.usedUntil().isBefore(point.usedFrom())) {
      throw invalid("停用日早于启用日").field("usedUntil", "早于启用日", "不早于 " + point.usedFrom());
    }
  }

  private static DomainProblem invalid(String detail) {
    return DomainProblem.of(IndicatorProblem.POINT_INVALID, detail);
  }
}
