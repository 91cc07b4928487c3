package org.ecoplan.registry.funding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ecoplan.events.UnitRef;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.registry.problem.RegistryProblem;
import org.ecoplan.registry.project.Journal;
import org.ecoplan.registry.project.Project;
import org.ecoplan.registry.project.Refusals;
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

  private static final String RECORDED = "funding-recorded";

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
    Checked checked = check(project, before(List.of(project)), request.entries(), place -> place);
    List<LedgerEntry> entries = ledger.post(checked.postings());
    journal.record(project, RECORDED, checked.subject(), null, List.of());
    return new Recorded(entries, checked.warnings());
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
   * Records those of these that the ledger does not have yet, for many projects by few statements.
   * Of a project that is refused nothing is recorded.
   *
   * @param entries the money of each project, all of them locked by the caller
   * @param refusals hear which check blocks; a field names the entry by its place in the list
   * @return what became of the projects that were not refused
   */
  @Transactional(TxType.MANDATORY)
  public Map<Project, Kept> keepAll(Map<Project, List<NewEntry>> entries, Refusals refusals) {
    Before before = before(entries.keySet());
    Map<Long, Set<String>> known = ledger.identities(entries);
    Map<Project, Kept> kept = new LinkedHashMap<>();
    Map<Project, Checked> added = new LinkedHashMap<>();
    entries.forEach(
        (project, sent) -> {
          List<Boolean> fresh =
              fresh(sent, lead(before.units(project)), known.getOrDefault(project.id(), Set.of()));
          int[] places = IntStream.range(0, sent.size()).filter(fresh::get).toArray();
          List<NewEntry> missing = IntStream.of(places).mapToObj(sent::get).toList();
          try {
            Checked checked = check(project, before, missing, place -> places[place]);
            kept.put(project, new Kept(fresh, checked.warnings()));
            added.put(project, checked);
          } catch (DomainProblem why) {
            refusals.refused(project.code(), why);
          }
        });
    added.values().removeIf(checked -> checked.postings().isEmpty());
    ledger.post(added.values().stream().flatMap(one -> one.postings().stream()).toList());
    Map<Project, String> subjects = new LinkedHashMap<>();
    added.forEach((project, checked) -> subjects.put(project, checked.subject()));
    journal.recordParts(RECORDED, subjects);
    return kept;
  }

  /** For each entry whether it is not among those that are known. */
  private static List<Boolean> fresh(
      List<NewEntry> entries, Optional<String> lead, Set<String> known) {
    return entries.stream().map(entry -> !known.contains(entry.identity(lead.orElse("")))).toList();
  }

  /** What is there before money is entered, read for all projects at once. */
  private record Before(
      Map<Long, List<UnitRef>> units, Map<String, Long> unitIds, Map<Long, Balance> balances) {
    List<UnitRef> units(Project project) {
      return units.getOrDefault(project.id(), List.of());
    }

    Balance balance(Project project) {
      return balances.getOrDefault(project.id(), new Balance());
    }

    long unitId(String name) {
      return Objects.requireNonNull(unitIds.get(name), name);
    }
  }

  private Before before(Collection<Project> projects) {
    List<Long> ids = projects.stream().map(Project::id).toList();
    Map<Long, List<UnitRef>> responsible = assignments.of(Subject.PROJECT, ids);
    Set<String> names =
        responsible.values().stream()
            .flatMap(refs -> Assignments.everyone(refs).stream())
            .collect(Collectors.toSet());
    return new Before(responsible, units.ids(names), ledger.balances(ids));
  }

  /** Entries of one project that no check blocks, on their way into the ledger. */
  private record Checked(List<Posting> postings, List<String> warnings) {
    String subject() {
      return "entries: " + postings.size();
    }
  }

  /**
   * Checks entries together: the last of them stands on what the others brought.
   *
   * @param placeOf where an entry stands for whoever sent it, which errors name
   * @throws DomainProblem where one check blocks
   */
  private Checked check(
      Project project, Before before, List<NewEntry> entries, IntUnaryOperator placeOf) {
    List<UnitRef> responsible = before.units(project);
    Balance balance = before.balance(project);
    List<String> warnings = new ArrayList<>();
    List<Posting> postings = new ArrayList<>();
    LocalDate today = LocalDate.now(clock);
    for (NewEntry entry : entries) {
      String field = "entries[" + placeOf.applyAsInt(postings.size()) + "]";
      Bounds.requireNotAfter(today, field + ".date", entry.date());
      String unit = unit(field, entry.unit(), responsible);
      balance.add(entry.kind(), entry.source(), entry.amountYuan());
      if (entry.amountYuan().signum() == 0) {
        warnings.add("第 " + (postings.size() + 1) + " 笔金额为零");
      }
      postings.add(Posting.of(project, entry, before.unitId(unit)));
    }
    balance.requirePaymentsCovered();
    warnings.addAll(balance.warnings());
    return new Checked(postings, warnings);
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
      return lead(responsible)
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

  private static Optional<String> lead(List<UnitRef> responsible) {
    return responsible.stream().filter(UnitRef::lead).map(UnitRef::name).findFirst();
  }
}
