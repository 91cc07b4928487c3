package org.ecoplan.registry.performance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecoplan.events.UnitRef;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.ecoplan.registry.performance.PerformanceForm.State;
import org.ecoplan.registry.performance.PerformanceForms.Filed;
import org.ecoplan.registry.performance.PerformanceForms.Stored;
import org.ecoplan.registry.plan.Plan;
import org.ecoplan.registry.plan.Plans;
import org.ecoplan.registry.problem.RegistryProblem;
import org.ecoplan.registry.project.FieldChanges;
import org.ecoplan.registry.project.Journal;
import org.ecoplan.registry.project.Project;
import org.ecoplan.registry.request.Bounds;
import org.ecoplan.registry.unit.Assignments;
import org.ecoplan.registry.unit.Assignments.Subject;
import org.jspecify.annotations.Nullable;

/** What happens to a performance form from its opening to its filing. */
@ApplicationScoped
class PerformanceDesk {
  private static final int LONGEST = 2_000;

  private final PerformanceForms forms;
  private final Filings filings;
  private final FactsReader facts;
  private final Plans plans;
  private final Assignments assignments;
  private final Journal journal;
  private final PerformanceSettings settings;
  private final Clock clock;

  PerformanceDesk(
      PerformanceForms forms,
      Filings filings,
      FactsReader facts,
      Plans plans,
      Assignments assignments,
      Journal journal,
      PerformanceSettings settings,
      Clock clock) {
    this.forms = forms;
    this.filings = filings;
    this.facts = facts;
    this.plans = plans;
    this.assignments = assignments;
    this.journal = journal;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Begins the form of a year of the plan that has begun.
   *
   * @throws DomainProblem {@link RegistryProblem#FORM_EXISTS} or {@link
   *     RegistryProblem#CONTRADICTORY} for a year that has no form
   */
  @Transactional(TxType.MANDATORY)
  PerformanceForm open(Project project, int year) {
    Plan plan = plans.require(project.planCode());
    int last = Math.min(plan.finalYear(), LocalDate.now(clock).getYear());
    if (year < plan.startYear() || year > last) {
      throw DomainProblem.of(RegistryProblem.CONTRADICTORY, year + " 年不能做绩效自评")
          .field("year", "不在规划期内，或尚未到", plan.startYear() + ".." + last);
    }
    if (forms.find(project, year).isPresent()) {
      throw DomainProblem.of(
              RegistryProblem.FORM_EXISTS, "项目 " + project.code() + " 已有 " + year + " 年度的绩效自评表")
          .field("year", "已建立", "PUT …/performance/" + year + "/entries");
    }
    forms.add(project, year, settings.weights());
    journal.record(project, "performance-opened", Integer.toString(year), null, List.of());
    return show(project, year);
  }

  PerformanceForm show(Project project, int year) {
    return show(project, forms.require(project, year));
  }

  PerformanceForm show(Project project, Stored form) {
    Filed filed = form.filed();
    return filed == null
        ? form(project, form, compute(project, form), State.DRAFT, null, null)
        : form(project, form, filed, State.FILED, form.filedBy(), form.filedAt());
  }

  /** The form as it was filed before it was reopened. */
  PerformanceForm asFiled(Project project, Stored form, Filings.Kept kept) {
    Filing filing = kept.filing();
    return form(project, form, kept.content(), State.FILED, filing.filedBy(), filing.filedAt());
  }

  private PerformanceForm form(
      Project project,
      Stored form,
      Filed content,
      State state,
      @Nullable String filedBy,
      @Nullable Instant filedAt) {
    BigDecimal total = PerformanceForm.totalOf(content.rows());
    int open = (int) content.rows().stream().filter(FormRow::isOpen).count();
    return new PerformanceForm(
        project.planCode(),
        project.code(),
        project.facts().name(),
        assignments.of(Subject.PROJECT, project.id()).stream()
            .filter(UnitRef::lead)
            .map(UnitRef::name)
            .findFirst()
            .orElse(null),
        form.year(),
        state,
        form.weights(),
        content.facts().allocatedYuan(),
        content.facts().paidYuan(),
        content.rows(),
        total,
        open,
        open > 0 ? null : PerformanceForm.gradeOf(total),
        filedBy,
        filedAt,
        form.version());
  }

  /**
   * Keeps what a person says in some rows; rows that are not named stay.
   *
   * @throws DomainProblem {@link RegistryProblem#FORM_FILED}; {@link RegistryProblem#CONTRADICTORY}
   *     for a degree where the data tell; {@link KitProblem#INVALID} for a row that the form has
   *     not
   */
  @Transactional(TxType.MANDATORY)
  PerformanceForm enter(Project project, Stored form, List<Entry> entries) {
    requireDraft(form);
    Map<String, FormRow> rows =
        compute(project, form).rows().stream().collect(Collectors.toMap(FormRow::key, row -> row));
    FieldChanges changes = new FieldChanges();
    for (int index = 0; index < entries.size(); index++) {
      Entry entry = entries.get(index);
      FormRow row = rows.get(entry.key());
      String place = "entries[" + index + "].";
      if (row == null) {
        throw DomainProblem.of(KitProblem.INVALID, "自评表没有 " + entry.key() + " 这一行")
            .field(place + "key", "未知的行", String.join(", ", rows.keySet()));
      }
      if (!row.manual() && (entry.degree() != null || !entry.applicable())) {
        throw DomainProblem.of(RegistryProblem.CONTRADICTORY, row.level3() + " 由系统按数据计算，不能人工评定")
            .field(place + "degree", "由系统计算", "只填写偏差原因分析及改进措施");
      }
      requireKeepable(place, entry);
      changes
          .field(
              row.level3() + " 实际完成值", row.actual(), row.manual() ? entry.actual() : row.actual())
          .field(row.level3() + " 完成度", null, entry.degree())
          .field(row.level3() + " 偏差原因", row.deviation(), entry.deviation());
    }
    forms.enter(form, entries);
    journal.record(
        project, "performance-entered", Integer.toString(form.year()), null, changes.found());
    return show(project, form.year());
  }

  /**
   * Files the form; from then on it stays as it is, whatever the data say later.
   *
   * @throws DomainProblem {@link RegistryProblem#FORM_FILED} or {@link
   *     RegistryProblem#FORM_INCOMPLETE} naming every row that is open
   */
  @Transactional(TxType.MANDATORY)
  PerformanceForm file(Project project, Stored form) {
    requireDraft(form);
    Filed content = compute(project, form);
    requireComplete(content.rows());
    forms.file(form, content);
    journal.record(
        project,
        "performance-filed",
        Integer.toString(form.year()),
        null,
        new FieldChanges().field("总分", null, PerformanceForm.totalOf(content.rows())).found());
    return show(project, form.year());
  }

  /**
   * Makes a filed form a draft again, which follows the data and takes entries; what was filed
   * stays.
   *
   * @throws DomainProblem {@link RegistryProblem#FORM_NOT_FILED}
   */
  @Transactional(TxType.MANDATORY)
  PerformanceForm reopen(Project project, Stored form, String reason) {
    Filed filed = form.filed();
    if (filed == null) {
      throw DomainProblem.of(RegistryProblem.FORM_NOT_FILED, form.year() + " 年度的绩效自评表尚未报送，不需要退回");
    }
    filings.reopen(form, reason);
    journal.record(
        project,
        "performance-reopened",
        Integer.toString(form.year()),
        reason,
        new FieldChanges().field("总分", PerformanceForm.totalOf(filed.rows()), null).found());
    return show(project, form.year());
  }

  private static void requireComplete(List<FormRow> rows) {
    DomainProblem problem = DomainProblem.of(RegistryProblem.FORM_INCOMPLETE, "还有评定或偏差原因未填写，不能报送");
    boolean complete = true;
    for (FormRow row : rows) {
      if (row.isOpen()) {
        problem.field(row.key(), row.level3() + " 尚未评定", "完成度 0 到 100，或标为不适用");
        complete = false;
      } else if (row.isUnexplained()) {
        problem.field(row.key(), row.level3() + " 未得满分，缺少偏差原因", "偏差原因分析及改进措施");
        complete = false;
      }
    }
    for (String level1 : rows.stream().map(FormRow::level1).distinct().toList()) {
      if (rows.stream().noneMatch(row -> row.level1().equals(level1) && row.applicable())) {
        problem.field(level1, "所有行都标为不适用，分值无处可归", "至少一行适用");
        complete = false;
      }
    }
    if (!complete) {
      throw problem;
    }
  }

  private Filed compute(Project project, Stored form) {
    Facts known = facts.of(project, form.year());
    return new Filed(known, new Scoring(form.weights()).rows(known, forms.entries(form)));
  }

  private static void requireDraft(Stored form) {
    if (form.filed() != null) {
      throw DomainProblem.of(
          RegistryProblem.FORM_FILED,
          form.year() + " 年度的绩效自评表已由 " + form.filedBy() + " 报送，不能再改；需要更正时请规划办退回");
    }
  }

  private static void requireKeepable(String place, Entry entry) {
    Bounds.requireText(place + "name", entry.name(), LONGEST);
    Bounds.requireText(place + "target", entry.target(), LONGEST);
    Bounds.requireText(place + "actual", entry.actual(), LONGEST);
    Bounds.requireText(place + "deviation", entry.deviation(), LONGEST);
  }
}
