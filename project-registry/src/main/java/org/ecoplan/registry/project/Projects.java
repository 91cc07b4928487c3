package org.ecoplan.registry.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.ecoplan.kit.store.Database;
import org.ecoplan.kit.store.Row;
import org.ecoplan.registry.problem.RegistryProblem;
import org.ecoplan.registry.unit.Assignments;
import org.ecoplan.registry.unit.Assignments.Assignment;
import org.ecoplan.registry.unit.Assignments.Subject;
import org.jspecify.annotations.Nullable;

/** The projects' rows. Whoever changes anything of a project locks its row first. */
@ApplicationScoped
public class Projects {
  private static final String SELECT =
      "SELECT p.*, plan.code AS plan_code FROM project p JOIN plan ON plan.id = p.plan_id";

  private static final String INSERT =
      """
      INSERT INTO project (plan_id, code, name, category, subcategory, state, start_year,
          end_year, summary, tags, longitude, latitude, region_code, reserved_on)
      SELECT id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM plan WHERE code = ?""";

  private final Database database;
  private final Assignments assignments;
  private final UnitTerms terms;
  private final Clock clock;

  Projects(Database database, Assignments assignments, UnitTerms terms, Clock clock) {
    this.database = database;
    this.assignments = assignments;
    this.terms = terms;
    this.clock = clock;
  }

  public Optional<Project> find(String planCode, String code) {
    return database.find(
        SELECT + " WHERE plan.code = ? AND p.code = ?", Projects::project, planCode, code);
  }

  /**
   * The project as it is.
   *
   * @throws DomainProblem {@link RegistryProblem#PROJECT_NOT_FOUND} where there is none
   */
  public Project require(String planCode, String code) {
    return find(planCode, code).orElseThrow(() -> notFound(planCode, code));
  }

  /**
   * The project, locked against every other change until the transaction ends.
   *
   * @throws DomainProblem {@link RegistryProblem#PROJECT_NOT_FOUND} where there is none
   */
  @Transactional(TxType.MANDATORY)
  public Project lock(String planCode, String code) {
    return database
        .find(
            SELECT + " WHERE plan.code = ? AND p.code = ? FOR UPDATE OF p",
            Projects::project,
            planCode,
            code)
        .orElseThrow(() -> notFound(planCode, code));
  }

  /** Those of these that a plan has, by their codes and locked, in one query. */
  @Transactional(TxType.MANDATORY)
  public Map<String, Project> lockAll(String planCode, Collection<String> codes) {
    return database
        .list(
            SELECT + " WHERE plan.code = ? AND p.code = ANY (?) ORDER BY p.id FOR UPDATE OF p",
            Projects::project,
            planCode,
            codes.toArray(String[]::new))
        .stream()
        .collect(Collectors.toMap(Project::code, project -> project));
  }

  /** Projects as they are, in the order of these keys. */
  List<Project> ofIds(List<Long> ids) {
    Map<Long, Project> found =
        database
            .list(
                SELECT + " WHERE p.id = ANY (?)",
                Projects::project,
                (Object) ids.toArray(Long[]::new))
            .stream()
            .collect(Collectors.toMap(Project::id, project -> project));
    return ids.stream().map(id -> Objects.requireNonNull(found.get(id))).toList();
  }

  /** The projects that name one of these units, locked. */
  @Transactional(TxType.MANDATORY)
  public List<Project> lockNaming(Set<String> unitNames) {
    return database.list(
        SELECT + " WHERE p.id = ANY (?) ORDER BY p.id FOR UPDATE OF p",
        Projects::project,
        (Object) assignments.subjectsNaming(Subject.PROJECT, unitNames).toArray(Long[]::new));
  }

  /**
   * Adds a project.
   *
   * @param units the keys of the responsible units in their order
   * @param lead the key of the lead unit, among {@code units}
   * @throws DomainProblem {@link RegistryProblem#PROJECT_EXISTS} where the code is taken
   */
  @Transactional(TxType.MANDATORY)
  Project add(
      String planCode,
      String code,
      ProjectFacts facts,
      Lifecycle state,
      List<Long> units,
      @Nullable Long lead) {
    int added =
        database.update(
            INSERT + " ON CONFLICT (plan_id, code) DO NOTHING",
            row(planCode, code, facts, state, regionCode(facts)));
    if (added == 0) {
      throw DomainProblem.of(
              RegistryProblem.PROJECT_EXISTS, "规划 " + planCode + " 已有编号为 " + code + " 的项目")
          .field("code", "已被使用", "另一个编号");
    }
    Project project = lock(planCode, code);
    replaceUnits(project, units, lead, LocalDate.now(clock));
    return project;
  }

  /**
   * Adds projects that an annex prints, without their units.
   *
   * @param added their facts by their codes, of which the plan has none yet; their regions are
   *     known
   */
  @Transactional(TxType.MANDATORY)
  void addAll(String planCode, Map<String, ProjectFacts> added) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    added.forEach(
        (code, facts) -> rows.add(row(planCode, code, facts, Lifecycle.RESERVED, place(facts))));
    database.updateAll(INSERT, rows);
  }

  private @Nullable Object[] row(
      String planCode,
      String code,
      ProjectFacts facts,
      Lifecycle state,
      @Nullable String regionCode) {
    return new @Nullable Object[] {
      code,
      facts.name(),
      facts.category(),
      facts.subcategory(),
      state,
      facts.startYear(),
      facts.endYear(),
      facts.summary(),
      facts.marks().tags().toArray(String[]::new),
      longitude(facts),
      latitude(facts),
      regionCode,
      state == Lifecycle.RESERVED ? LocalDate.now(clock) : null,
      planCode
    };
  }

  private static @Nullable BigDecimal longitude(ProjectFacts facts) {
    return Optional.ofNullable(facts.marks().location()).map(Location::longitude).orElse(null);
  }

  private static @Nullable BigDecimal latitude(ProjectFacts facts) {
    return Optional.ofNullable(facts.marks().location()).map(Location::latitude).orElse(null);
  }

  private static @Nullable String place(ProjectFacts facts) {
    return Optional.ofNullable(facts.marks().location()).map(Location::regionCode).orElse(null);
  }

  /** The code of a region that there is. */
  private @Nullable String regionCode(ProjectFacts facts) {
    String code = place(facts);
    if (code != null
        && database
            .find("SELECT code FROM region WHERE code = ?", row -> row.text("code"), code)
            .isEmpty()) {
      throw DomainProblem.of(KitProblem.INVALID, "没有登记地区 " + code)
          .field("location.regionCode", "未登记：" + code, "GET /regions 所列的代码");
    }
    return code;
  }

  @Transactional(TxType.MANDATORY)
  void update(Project project, ProjectFacts facts) {
    database.update(
        """
        UPDATE project SET name = ?, category = ?, subcategory = ?, start_year = ?, end_year = ?,
            summary = ?, tags = ?, longitude = ?, latitude = ?, region_code = ?,
            version = version + 1 WHERE id = ?""",
        facts.name(),
        facts.category(),
        facts.subcategory(),
        facts.startYear(),
        facts.endYear(),
        facts.summary(),
        facts.marks().tags().toArray(String[]::new),
        longitude(facts),
        latitude(facts),
        regionCode(facts),
        project.id());
  }

  /** Makes exactly these units responsible, from this day on. */
  @Transactional(TxType.MANDATORY)
  void replaceUnits(Project project, List<Long> units, @Nullable Long lead, LocalDate from) {
    assignments.replace(
        Subject.PROJECT, project.id(), units, lead == null ? Set.of() : Set.of(lead));
    terms.follow(List.of(project.id()), from);
  }

  /** Makes units responsible for projects that had none, from today on. */
  @Transactional(TxType.MANDATORY)
  void assign(List<Assignment> responsible) {
    assignments.add(Subject.PROJECT, responsible);
    terms.follow(
        responsible.stream().map(Assignment::subject).distinct().toList(), LocalDate.now(clock));
  }

  @Transactional(TxType.MANDATORY)
  void move(
      Project project,
      Lifecycle to,
      @Nullable Lifecycle suspendedFrom,
      @Nullable LocalDate completedOn) {
    database.update(
        """
        UPDATE project SET state = ?, suspended_from = ?, completed_on = ?, reserved_on = ?,
            version = version + 1 WHERE id = ?""",
        to,
        suspendedFrom,
        completedOn,
        isAdmission(project, to) ? LocalDate.now(clock) : project.reservedOn(),
        project.id());
  }

  /** Coming back from a suspension is no new admission: the entry is as old as it was. */
  private static boolean isAdmission(Project project, Lifecycle to) {
    return to == Lifecycle.RESERVED && project.state() == Lifecycle.SUBMITTED;
  }

  static DomainProblem notFound(String planCode, String code) {
    return DomainProblem.of(
        RegistryProblem.PROJECT_NOT_FOUND, "规划 " + planCode + " 没有编号为 " + code + " 的项目");
  }

  static Project project(Row row) {
    return new Project(
        row.number("id"),
        row.text("plan_code"),
        row.text("code"),
        new ProjectFacts(
            row.text("name"),
            row.word("category", Category.class),
            row.maybeText("subcategory"),
            row.integer("start_year"),
            row.integer("end_year"),
            row.maybeText("summary"),
            new Marks(
                row.texts("tags"),
                new Location(
                    row.maybeDecimal("longitude"),
                    row.maybeDecimal("latitude"),
                    row.maybeText("region_code")))),
        row.word("state", Lifecycle.class),
        row.maybeWord("suspended_from", Lifecycle.class),
        row.maybeDate("completed_on"),
        row.maybeDate("reserved_on"),
        row.number("version"));
  }
}
