package org.ecoplan.registry.unit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecoplan.events.UnitRef;
import org.ecoplan.kit.store.Database;

/** Which units are responsible for what. */
@ApplicationScoped
public class Assignments {

  /** What a unit can be responsible for. */
  public enum Subject {
    PROJECT("project_unit", "project_id"),
    TASK("task_unit", "task_id");

    private final String table;
    private final String key;

    Subject(String table, String key) {
      this.table = table;
      this.key = key;
    }

    /**
     * A condition with one parameter, true for subjects of the unit with that name, directly, as a
     * member of a group, or as the heir of a unit that is no more.
     *
     * @param idColumn the subject's key in the query around it
     */
    public String namesUnit(String idColumn) {
      return """
          EXISTS (SELECT 1 FROM unit u
              JOIN %1$s a ON a.unit_id = u.id OR a.unit_id IN (
                  SELECT um.group_id FROM unit_member um
                  WHERE um.member_id = u.id AND um.valid_to IS NULL
                  UNION ALL SELECT uh.unit_id FROM unit_heir uh WHERE uh.heir_id = u.id)
              WHERE u.name = ? AND a.%2$s = %3$s)"""
          .formatted(table, key, idColumn);
    }
  }

  /**
   * The units ({@code unit_id}), each with every {@code name} under which {@link
   * Subject#namesUnit(String)} finds what it is responsible for.
   */
  public static final String NAMED_BY =
      """
      SELECT id AS unit_id, name FROM unit
      UNION ALL
      SELECT um.group_id, m.name FROM unit_member um JOIN unit m ON m.id = um.member_id
      WHERE um.valid_to IS NULL
      UNION ALL
      SELECT uh.unit_id, h.name FROM unit_heir uh JOIN unit h ON h.id = uh.heir_id""";

  private record Assigned(long subject, UnitRef unit) {}

  /**
   * A unit that becomes responsible for a subject that had none.
   *
   * @param position in the order of the document, from 0
   */
  public record Assignment(long subject, long unit, int position, boolean lead) {

    /** These units in their order, each once; {@code leads} are among them. */
    public static List<Assignment> of(long subject, Collection<Long> units, Set<Long> leads) {
      List<Assignment> all = new ArrayList<>();
      for (Long unit : new LinkedHashSet<>(units)) {
        all.add(new Assignment(subject, unit, all.size(), leads.contains(unit)));
      }
      return all;
    }
  }

  private final Database database;
  private final Clock clock;

  public Assignments(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The units of one subject in the order of the document. */
  public List<UnitRef> of(Subject subject, long id) {
    return of(subject, List.of(id)).getOrDefault(id, List.of());
  }

  /** The units of several subjects, in one query. */
  public Map<Long, List<UnitRef>> of(Subject subject, Collection<Long> ids) {
    LocalDate today = LocalDate.now(clock);
    Map<Long, List<UnitRef>> result = new LinkedHashMap<>();
    database
        .list(
            """
            SELECT a.%2$s AS subject, u.name, u.kind, a.lead, array(
                SELECT m.name FROM unit_member um JOIN unit m ON m.id = um.member_id
                WHERE um.group_id = u.id AND um.valid_from <= ? AND coalesce(um.valid_to >= ?, true)
                UNION
                SELECT h.name FROM unit_heir uh JOIN unit h ON h.id = uh.heir_id
                WHERE uh.unit_id = u.id
                ORDER BY 1) AS members
            FROM %1$s a JOIN unit u ON u.id = a.unit_id
            WHERE a.%2$s = ANY (?) ORDER BY a.%2$s, a.position"""
                .formatted(subject.table, subject.key),
            row ->
                new Assigned(
                    row.number("subject"),
                    new UnitRef(
                        row.text("name"),
                        row.text("kind"),
                        row.flag("lead"),
                        row.texts("members"))),
            today,
            today,
            ids.toArray(Long[]::new))
        .forEach(
            assigned ->
                result
                    .computeIfAbsent(assigned.subject(), id -> new ArrayList<>())
                    .add(assigned.unit()));
    return result;
  }

  /** Makes exactly these units responsible; {@code leads} are among {@code units}. */
  public void replace(Subject subject, long id, List<Long> units, Set<Long> leads) {
    database.update("DELETE FROM " + subject.table + " WHERE " + subject.key + " = ?", id);
    add(subject, Assignment.of(id, units, leads));
  }

  /** Makes units responsible for subjects that had none. */
  public void add(Subject subject, List<Assignment> added) {
    database.updateAll(
        "INSERT INTO %s (%s, unit_id, position, lead) VALUES (?, ?, ?, ?)"
            .formatted(subject.table, subject.key),
        added.stream()
            .map(one -> new Object[] {one.subject(), one.unit(), one.position(), one.lead()})
            .toList());
  }

  /** The same as keys, in the order of the document, for those of these subjects that have any. */
  public Map<Long, List<Assignment>> listed(Subject subject, Collection<Long> ids) {
    return database
        .list(
            """
            SELECT %2$s AS subject, unit_id, position, lead FROM %1$s WHERE %2$s = ANY (?)
            ORDER BY %2$s, position"""
                .formatted(subject.table, subject.key),
            row ->
                new Assignment(
                    row.number("subject"),
                    row.number("unit_id"),
                    row.integer("position"),
                    row.flag("lead")),
            (Object) ids.toArray(Long[]::new))
        .stream()
        .collect(Collectors.groupingBy(Assignment::subject));
  }

  /** The subjects that name one of these units. */
  public List<Long> subjectsNaming(Subject subject, Collection<String> unitNames) {
    return database.list(
        """
        SELECT DISTINCT a.%2$s AS subject FROM %1$s a JOIN unit u ON u.id = a.unit_id
        WHERE u.name = ANY (?) ORDER BY 1"""
            .formatted(subject.table, subject.key),
        row -> row.number("subject"),
        (Object) unitNames.toArray(String[]::new));
  }

  /**
   * The names that may act for these units: their own, for groups the members', and for units that
   * are no more their heirs'.
   */
  public static Set<String> everyone(List<UnitRef> units) {
    Set<String> names = new LinkedHashSet<>();
    for (UnitRef unit : units) {
      names.add(unit.name());
      names.addAll(unit.members());
    }
    return names;
  }
}
