package org.ecoplan.indicator.monitoring.record;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.ecoplan.indicator.IndicatorProblem;
import org.ecoplan.indicator.counting.Counts;
import org.ecoplan.indicator.counting.RecordOutcome;
import org.ecoplan.indicator.knowledge.Knowledge;
import org.ecoplan.indicator.method.air.HourlyReadings;
import org.ecoplan.indicator.monitoring.Touched;
import org.ecoplan.indicator.monitoring.point.MonitoringPoint;
import org.ecoplan.indicator.monitoring.point.Points;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.ProblemCode;
import org.ecoplan.kit.tabular.RowError;
import org.jspecify.annotations.Nullable;

/** Takes deliveries of records: all of one or nothing. */
@ApplicationScoped
class RecordDesk {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final int MOST_ERRORS = 100;

  private final Points points;
  private final Batches batches;
  private final SampleTable samples;
  private final AgroalDataSource source;
  private final Touched touched;
  private final Knowledge knowledge;
  private final Counts counts;

  RecordDesk(
      Points points,
      Batches batches,
      SampleTable samples,
      AgroalDataSource source,
      Touched touched,
      Knowledge knowledge,
      Counts counts) {
    this.points = points;
    this.batches = batches;
    this.samples = samples;
    this.source = source;
    this.touched = touched;
    this.knowledge = knowledge;
    this.counts = counts;
  }

  /** A record with the row it stands in. */
  record Numbered(long row, NewRecord record) {}

  /**
   * Keeps a delivery.
   *
   * @param permission throws where these points are none of the caller's
   * @throws DomainProblem {@link IndicatorProblem#RECORDS_REFUSED} with each wrong row, or {@link
   *     IndicatorProblem#RECORDS_CONTRADICT} where known records would change without a reason
   */
  @Transactional(TxType.MANDATORY)
  RecordBatch take(
      List<Numbered> records, Origin origin, Consumer<Collection<MonitoringPoint>> permission) {
    try {
      RecordBatch kept = keep(records, origin, permission);
      counts.records(kept.channel(), RecordOutcome.CREATED, kept.created());
      counts.records(kept.channel(), RecordOutcome.UPDATED, kept.updated());
      counts.records(kept.channel(), RecordOutcome.UNCHANGED, kept.unchanged());
      return kept;
    } catch (DomainProblem refusal) {
      counts.records(origin.channel(), RecordOutcome.REJECTED, records.size());
      throw refusal;
    }
  }

  /**
   * Does what {@link #take} would do, and keeps and counts nothing.
   *
   * @throws DomainProblem the same
   */
  @Transactional(TxType.MANDATORY)
  RecordBatch tryOut(
      List<Numbered> records, Origin origin, Consumer<Collection<MonitoringPoint>> permission) {
    RecordBatch kept = keep(records, origin, permission);
    QuarkusTransaction.setRollbackOnly();
    return kept;
  }

  private RecordBatch keep(
      List<Numbered> records, Origin origin, Consumer<Collection<MonitoringPoint>> permission) {
    Map<String, MonitoringPoint> known = points(records);
    permission.accept(known.values());
    Instant arrival = knowledge.now();
    RecordCheck check = new RecordCheck(known, LocalDate.ofInstant(arrival, ZONE), origin.rows());
    records.forEach(one -> check.take(one.record(), one.row()));
    if (!check.errors().isEmpty()) {
      throw refusal(IndicatorProblem.RECORDS_REFUSED, "监测记录有", check.errors());
    }
    int batch = batches.open(origin, arrival);
    HourlyMerge hours = merge(check.days(), batch, origin.corrects());
    SampleTable.Merge lab = samples.merge(check.samples(), batch, arrival, origin.corrects());
    if (!origin.corrects()) {
      refuseContradictions(hours, lab, origin);
    }
    RecordBatch kept =
        new RecordBatch(
            batch,
            origin.channel(),
            origin.source(),
            origin.reporter(),
            origin.reason(),
            hours.created() + lab.created(),
            hours.updated() + lab.updated(),
            hours.unchanged() + lab.unchanged(),
            check.warnings(),
            arrival);
    batches.close(kept);
    announce(known.values(), hours, lab);
    return kept;
  }

  private Map<String, MonitoringPoint> points(List<Numbered> records) {
    Set<String> codes =
        records.stream()
            .map(one -> one.record().point())
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    Map<String, MonitoringPoint> known = new HashMap<>();
    points.withCodes(codes).forEach(point -> known.put(point.code(), point));
    return known;
  }

  private HourlyMerge merge(List<IncomingDay> days, int batch, boolean corrects) {
    try (Connection connection = source.getConnection()) {
      return new HourlyTable(connection).merge(days, batch, corrects);
    } catch (SQLException e) {
      throw new IllegalStateException("hourly records could not be kept", e);
    }
  }

  private static void refuseContradictions(
      HourlyMerge hours, SampleTable.Merge lab, Origin origin) {
    List<RowError> errors = new ArrayList<>();
    hours.contradictions().stream()
        .limit(MOST_ERRORS)
        .forEach(
            one ->
                errors.add(
                    contradiction(
                        origin,
                        one.row(),
                        "第 " + one.hour() + " 时",
                        HourlyReadings.value(one.stored()),
                        HourlyReadings.value(one.said()))));
    lab.contradictions().stream()
        .limit(MOST_ERRORS)
        .forEach(
            one ->
                errors.add(
                    contradiction(
                        origin,
                        one.said().row(),
                        one.said().key().day() + " " + one.said().key().item(),
                        one.stored(),
                        one.said().value())));
    if (!errors.isEmpty()) {
      throw refusal(IndicatorProblem.RECORDS_CONTRADICT, "更正请在 reason 中说明理由，原值会保留；有", errors);
    }
  }

  private static RowError contradiction(
      Origin origin, long row, String what, BigDecimal stored, BigDecimal said) {
    return new RowError(
        origin.rows(),
        row,
        "value",
        what + "已有值 " + stored.toPlainString() + "，与 " + said.toPlainString() + " 不同",
        "相同的值，或在 reason 中说明更正理由");
  }

  private static DomainProblem refusal(ProblemCode code, String what, List<RowError> errors) {
    RowError first = errors.get(0);
    DomainProblem problem =
        DomainProblem.of(
            code,
            what
                + " "
                + errors.size()
                + " 处，没有写入任何内容；第 "
                + first.row()
                + " 行 "
                + first.column()
                + "："
                + first.message());
    errors.stream().limit(MOST_ERRORS).forEach(error -> problem.error(error.asProblemEntry()));
    return problem;
  }

  private void announce(
      Collection<MonitoringPoint> points, HourlyMerge hours, SampleTable.Merge lab) {
    Map<Integer, MonitoringPoint> byId = new HashMap<>();
    points.forEach(point -> byId.put(point.id(), point));
    Map<RegionKind, Set<LocalDate>> days = new HashMap<>();
    hours.touched().forEach(key -> note(byId.get(key.point()), key.day(), days));
    lab.touched().forEach(key -> note(byId.get(key.point()), key.day(), days));
    days.forEach((where, when) -> touched.days(where.region, where.kind, when));
  }

  private static void note(
      @Nullable MonitoringPoint point, LocalDate day, Map<RegionKind, Set<LocalDate>> days) {
    if (point != null) {
      days.computeIfAbsent(
              new RegionKind(point.regionCode(), point.kind().name()), none -> new HashSet<>())
          .add(day);
    }
  }

  private record RegionKind(String region, String kind) {}
}
