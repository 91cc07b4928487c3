package org.ecoplan.registry.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.store.Conditions;
import org.ecoplan.kit.store.Database;
import org.ecoplan.kit.store.Row;
import org.ecoplan.kit.tabular.Change;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.PageRequest;
import org.ecoplan.registry.problem.RegistryProblem;
import org.jspecify.annotations.Nullable;

/** The register of responsible units. */
@ApplicationScoped
public class Units {
  private static final String SELECT =
      """
      SELECT u.name, u.kind, u.region_code, u.version, array(
          SELECT m.name FROM unit_member um JOIN unit m ON m.id = um.member_id
          WHERE um.group_id = u.id AND um.valid_from <= ? AND coalesce(um.valid_to >= ?, true)
          ORDER BY m.name) AS members,
          array(SELECT h.name FROM unit_heir uh JOIN unit h ON h.id = uh.heir_id
          WHERE uh.unit_id = u.id ORDER BY h.name) AS heirs
      FROM unit u""";

  private final Database database;
  private final Clock clock;

  public Units(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  Page<Unit> page(@Nullable UnitKind kind, PageRequest request) {
    LocalDate today = LocalDate.now(clock);
    Conditions conditions = new Conditions().andIfGiven("u.kind = ?", kind);
    request.after().ifPresent(after -> conditions.and("u.name > ?", after.keys(1).get(0)));
    List<Unit> rows =
        database.list(
            "WITH listed AS ("
                + SELECT
                + ") SELECT * FROM listed u"
                + conditions.where()
                + " ORDER BY u.name LIMIT ?",
            Units::unit,
            withToday(today, conditions.parameters(request.fetchSize())));
    return Page.of(rows, request, unit -> List.of(unit.name()));
  }

  public Optional<Unit> find(String name) {
    LocalDate today = LocalDate.now(clock);
    return database.find(SELECT + " WHERE u.name = ?", Units::unit, today, today, name);
  }

  /**
   * The unit.
   *
   * @throws DomainProblem {@link RegistryProblem#UNIT_NOT_FOUND} where there is none
   */
  public Unit require(String name) {
    return find(name)
        .orElseThrow(() -> DomainProblem.of(RegistryProblem.UNIT_NOT_FOUND, "没有登记单位 " + name));
  }

  /**
   * The unit, locked until the transaction ends.
   *
   * @throws DomainProblem {@link RegistryProblem#UNIT_NOT_FOUND} where there is none
   */
  @Transactional(TxType.MANDATORY)
  public Unit lock(String name) {
    // The members are read by a statement after the lock: it sees what others did before it was
    // given.
    database.find("SELECT id FROM unit WHERE name = ? FOR UPDATE", row -> row.number("id"), name);
    return require(name);
  }

  /**
   * The key of the unit with this name.
   *
   * @throws DomainProblem {@link RegistryProblem#UNIT_UNKNOWN} naming the field
   */
  public long requireId(String name, String field) {
    return id(name).orElseThrow(() -> unknown(name, field));
  }

  /** What whoever names a unit is told that is not registered. */
  public static DomainProblem unknown(String name, String field) {
    return DomainProblem.of(RegistryProblem.UNIT_UNKNOWN, "没有登记单位 " + name)
        .field(field, "未登记的单位：" + name, "GET /units 所列的名称");
  }

  /** The key of the unit with this name. */
  public Optional<Long> id(String name) {
    return database.find("SELECT id FROM unit WHERE name = ?", row -> row.number("id"), name);
  }

  /** The keys of those of these names that are registered, in one query. */
  public Map<String, Long> ids(Collection<String> names) {
    Map<String, Long> ids = new HashMap<>();
    database
        .list(
            "SELECT name, id FROM unit WHERE name = ANY (?)",
            row -> Map.entry(row.text("name"), row.number("id")),
            (Object) names.toArray(String[]::new))
        .forEach(found -> ids.put(found.getKey(), found.getValue()));
    return ids;
  }

  /** The kinds of those of these names that are registered, in one query. */
  public Map<String, UnitKind> kinds(Collection<String> names) {
    Map<String, UnitKind> kinds = new HashMap<>();
    database
        .list(
            "SELECT name, kind FROM unit WHERE name = ANY (?)",
            row -> Map.entry(row.text("name"), row.word("kind", UnitKind.class)),
            (Object) names.toArray(String[]::new))
        .forEach(found -> kinds.put(found.getKey(), found.getValue()));
    return kinds;
  }

  /** Keeps what an upload says about a unit; its members are kept by {@link #keepMembers}. */
  public Change keep(String name, UnitKind kind, @Nullable String regionCode) {
    Optional<Unit> known = find(name);
    if (known.isEmpty()) {
      database.update(
          "INSERT INTO unit (name, kind, region_code) VALUES (?, ?, ?)", name, kind, regionCode);
      return Change.CREATED;
    }
    int changed =
        database.update(
            """
            UPDATE unit SET kind = ?, region_code = ?, version = version + 1
            WHERE name = ? AND (kind, region_code) IS DISTINCT FROM (?, ?)""",
            kind,
            regionCode,
            name,
            kind,
            regionCode);
    return changed == 0 ? Change.UNCHANGED : Change.UPDATED;
  }

  /**
   * Resolves a group to these units from today on; who belongs no more did so until yesterday. The
   * heirs of a unit that is no more stand for it.
   *
   * @return whether that is news
   */
  public boolean keepMembers(String group, List<String> named) {
    List<String> members = standingFor(named);
    LocalDate today = LocalDate.now(clock);
    Set<String> before =
        find(group).map(unit -> new HashSet<>(unit.members())).orElseGet(HashSet::new);
    if (before.equals(Set.copyOf(members))) {
      return false;
    }
    long groupId = requireId(group, "members");
    for (String gone : before) {
      if (!members.contains(gone)) {
        end(groupId, requireId(gone, "members"), today);
      }
    }
    for (String member : members) {
      if (!before.contains(member)) {
        database.update(
            "INSERT INTO unit_member (group_id, member_id, valid_from) VALUES (?, ?, ?)",
            groupId,
            requireId(member, "members"),
            today);
      }
    }
    database.update("UPDATE unit SET version = version + 1 WHERE id = ?", groupId);
    return true;
  }

  private List<String> standingFor(List<String> names) {
    return database.list(
        """
        SELECT DISTINCT coalesce(h.name, u.name) AS name
        FROM unit u LEFT JOIN unit_heir uh ON uh.unit_id = u.id LEFT JOIN unit h ON h.id = uh.heir_id
        WHERE u.name = ANY (?)""",
        row -> row.text("name"),
        (Object) names.toArray(String[]::new));
  }

  /** A membership that began today never was; any other one ended yesterday. */
  private void end(long groupId, long memberId, LocalDate today) {
    database.update(
        "DELETE FROM unit_member WHERE group_id = ? AND member_id = ? AND valid_from = ?",
        groupId,
        memberId,
        today);
    database.update(
        """
        UPDATE unit_member SET valid_to = ?
        WHERE group_id = ? AND member_id = ? AND valid_to IS NULL""",
        today.minusDays(1),
        groupId,
        memberId);
  }

  private static @Nullable Object[] withToday(LocalDate today, @Nullable Object[] others) {
    @Nullable Object[] all = new Object[others.length + 2];
    all[0] = today;
    all[1] = today;
    System.arraycopy(others, 0, all, 2, others.length);
    return all;
  }

  private static Unit unit(Row row) {
    return new Unit(
        row.text("name"),
        row.word("kind", UnitKind.class),
        row.maybeText("region_code"),
        row.texts("members"),
        row.texts("heirs"),
        row.number("version"));
  }
}
