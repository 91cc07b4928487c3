package org.ecoplan.registry.funding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.ecoplan.events.UnitRef;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.registry.problem.RegistryProblem;
import org.ecoplan.registry.project.Journal;
import org.ecoplan.registry.project.Project;
import org.ecoplan.registry.request.Bounds;
import org.ecoplan.registry.unit.Assignments;
import org.ecoplan.registry.unit.Assignments.Subject;
import org.ecoplan.registry.unit.Units;
import org.jspecify.annotations.Nullable;

/** Records money and takes it back, under the checks of docs/DOMAIN.md, section Money. */
@ApplicationScoped
public class Cashier {
  /** The most characters of a document number. */
  public static final int LONGEST_DOCUMENT = 200;

  private final Ledger ledger;
  private final Units units;
  private final Assignments assignments;
  private final Journal journal;
  private final Clock clock;

  Cashier(Ledger ledger, Units units, Assignments assignments, Journal journal, Clock clock) {
    this.ledger = ledger;
    this.units = units;
    this.assignments = assignments;
    this.journal = journal;
    this.clock = clock;
  }

  /** Entries that were recorded, and what about them deserves a look. */
  record Recorded(List<LedgerEntry> entries, List<String> warnings) {}

  /**
   * Records all of these or, where one check blocks, none.
   *
   * @param project locked by the caller
   */
  @Transactional(TxType.MANDATORY)
  Recorded record(Project project, NewEntries request) {
    return record(project, request, place -> place);
  }

  /**
   * Records entries.
   *
   * @param placeOf where an entry stands for whoever sent it, which errors name
   */
  private Recorded record(Project project, NewEntries request, IntUnaryOperator placeOf) {
    List<UnitRef> responsible = assignments.of(Subject.PROJECT, project.id());
    Balance balance = ledger.balance(project);
    List<String> warnings = new ArrayList<>();
    List<Posting> postings = new ArrayList<>();
    LocalDate today = LocalDate.now(clock);
    for (NewEntry entry : request.entries()) {
      String field = "entries[" + placeOf.applyAsInt(postings.size()) + "]";
      Bounds.requireNotAfter(today, field + ".date", entry.date());
      String unit = unit(field, entry.unit(), responsible);
      balance.add(entry.kind(), entry.source(), entry.amountYuan());
      if (entry.amountYuan().signum() == 0) {
        warnings.add("第 " + (postings.size() + 1) + " 笔金额为零");
      }
      postings.add(Posting.of(project, entry, units.requireId(unit, field + ".unit")));
    }
    balance.requirePaymentsCovered();
    warnings.addAll(balance.warnings());
    List<LedgerEntry> entries = ledger.post(postings);
    journal.record(project, "funding-recorded", "entries: " + entries.size(), null, List.of());
    return new Recorded(entries, warnings);
  }

  /**
   * What keeping an upload's entries did.
   *
   * @param fresh for each entry whether the ledger did not have it before
   */
  public record Kept(List<Boolean> fresh, List<String> warnings) {
    /** Whether the entry at this place was new. */
    public boolean isNew(int index) {
      return fresh.get(index);
    }
  }

  /**
   * Records those of these that the ledger does not have yet, all or none.
   *
   * @param project locked by the caller
   * @throws DomainProblem where one check blocks; a field names the entry by its place in the list
   */
  @Transactional(TxType.MANDATORY)
  public Kept keep(Project project, List<NewEntry> entries) {
    Set<String> known = ledger.identities(project, entries);
    String lead =
        assignments.of(Subject.PROJECT, project.id()).stream()
            .filter(UnitRef::lead)
            .map(UnitRef::name)
            .findFirst()
            .orElse("");
    List<Boolean> fresh =
        entries.stream().map(entry -> !known.contains(entry.identity(lead))).toList();
    List<NewEntry> added = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    for (int index = 0; index < entries.size(); index++) {
      if (fresh.get(index)) {
        added.add(entries.get(index));
        places.add(index);
      }
    }
    return added.isEmpty()
        ? new Kept(fresh, List.of())
        : new Kept(fresh, record(project, new NewEntries(added), places::get).warnings());
  }

  /** Whether the ledger of a plan has a reversal with this id of the entry with that one. */
  public boolean hasReversal(String planCode, long id, long reversed) {
    return ledger.hasReversal(planCode, id, reversed);
  }

  /**
   * The cell of a project's planned money.
   *
   * @param unit a responsible unit, the lead unit where it is absent
   * @throws DomainProblem {@link RegistryProblem#UNIT_NOT_RESPONSIBLE} for any other
   */
  public PlannedMoney cell(
      Project project, MoneySource source, int fiscalYear, @Nullable String unit) {
    return new PlannedMoney(
        source, fiscalYear, unit("money", unit, assignments.of(Subject.PROJECT, project.id())));
  }

  /** What is planned in a cell, in yuan. */
  public BigDecimal planned(Project project, PlannedMoney cell) {
    return ledger.sums(project).stream()
        .filter(
            sum ->
                sum.kind() == MoneyKind.PLANNED
                    && sum.source() == cell.source()
                    && sum.fiscalYear() == cell.fiscalYear()
                    && sum.unit().equals(cell.unit()))
        .map(FundingSum::amountYuan)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /**
   * Brings what is planned in a cell to this amount: enters what is more, or takes back what is
   * less from the newest entries.
   *
   * @param project locked by the caller, who records the change
   * @param document the document that decided it
   */
  @Transactional(TxType.MANDATORY)
  public void replan(
      Project project, PlannedMoney cell, BigDecimal amountYuan, String document, String reason) {
    BigDecimal more = amountYuan.subtract(planned(project, cell));
    if (more.signum() > 0) {
      ledger.post(
          List.of(
              Posting.of(
                  project,
                  new NewEntry(
                      MoneyKind.PLANNED,
                      cell.source(),
                      cell.fiscalYear(),
                      more,
                      LocalDate.now(clock),
                      document,
                      cell.unit(),
                      reason),
                  units.requireId(cell.unit(), "unit"))));
    }
    BigDecimal less = more.negate();
    for (LedgerEntry entry : ledger.plannedIn(project, cell)) {
      if (less.signum() > 0) {
        BigDecimal taken = entry.amountYuan().subtract(ledger.reversed(entry)).min(less);
        if (taken.signum() > 0) {
          ledger.reverse(project, entry, taken, reason);
          less = less.subtract(taken);
        }
      }
    }
  }

  /**
   * Takes an entry back, in part or all that is left of it.
   *
   * @param project locked by the caller
   */
  @Transactional(TxType.MANDATORY)
  LedgerEntry reverse(Project project, long id, ReversalRequest request) {
    LedgerEntry original = ledger.require(project, id);
    if (original.reverses() != null) {
      throw DomainProblem.of(
          RegistryProblem.REVERSAL_OF_REVERSAL, "第 " + id + " 号记录本身是冲销，请重新登记正确的金额");
    }
    BigDecimal left = original.amountYuan().subtract(ledger.reversed(original));
    BigDecimal amount = request.amountYuan() == null ? left : request.amountYuan();
    if (amount.signum() == 0 || amount.compareTo(left) > 0) {
      throw DomainProblem.of(
              RegistryProblem.REVERSAL_TOO_LARGE,
              "第 %d 号记录还有 %s 元可冲销".formatted(id, left.toPlainString()))
          .field("amountYuan", "超过可冲销金额", "不超过 " + left.toPlainString());
    }
    Balance balance = ledger.balance(project);
    balance.add(original.kind(), original.source(), amount.negate());
    balance.requirePaymentsCovered();
    LedgerEntry reversal = ledger.reverse(project, original, amount, request.reason());
    journal.record(project, "funding-reversed", "entry-" + id, request.reason(), List.of());
    return reversal;
  }

  private static String unit(String field, @Nullable String unit, List<UnitRef> responsible) {
    if (unit == null) {
      return responsible.stream()
          .filter(UnitRef::lead)
          .map(UnitRef::name)
          .findFirst()
          .orElseThrow(
              () ->
                  DomainProblem.of(RegistryProblem.UNIT_NOT_RESPONSIBLE, "项目没有牵头单位，请写明资金所属单位")
                      .field(field + ".unit", "缺少", "一个责任单位的名称"));
    }
    Set<String> allowed = Assignments.everyone(responsible);
    if (!allowed.contains(unit)) {
      throw DomainProblem.of(RegistryProblem.UNIT_NOT_RESPONSIBLE, unit + " 不是项目的责任单位")
          .field(field + ".unit", "不是责任单位", String.join("、", allowed));
    }
    return unit;
  }
}
