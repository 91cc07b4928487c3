package org.ecoplan.registry.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.ecoplan.kit.store.Conditions;
import org.ecoplan.kit.store.Database;
import org.ecoplan.kit.store.Row;
import org.ecoplan.registry.unit.UnitKind;
import org.jspecify.annotations.Nullable;

/**
 * Since when and until when units are responsible. Whoever writes holds the lock on the project.
 */
@ApplicationScoped
class UnitTerms {
  private final Database database;
  private final Clock clock;

  UnitTerms(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Has the units that these projects name now be responsible from this day on; those that they do
   * not name any more were so until the day before. A term that would end before it began never
   * was.
   */
  @Transactional(TxType.MANDATORY)
  void follow(Collection<Long> projects, LocalDate from) {
    Long[] changed = projects.toArray(Long[]::new);
    String gone =
        """
        project_id = ANY (?) AND valid_to IS NULL AND NOT EXISTS (
            SELECT 1 FROM project_unit pu WHERE pu.project_id = t.project_id
            AND pu.unit_id = t.unit_id AND pu.lead = t.lead)""";
    database.update(
        "DELETE FROM project_unit_term t WHERE valid_from >= ? AND " + gone, from, changed);
    database.update(
        "UPDATE project_unit_term t SET valid_to = ? WHERE " + gone, from.minusDays(1), changed);
    database.update(
        """
        INSERT INTO project_unit_term (project_id, unit_id, lead, valid_from)
        SELECT pu.project_id, pu.unit_id, pu.lead, ? FROM project_unit pu
        WHERE pu.project_id = ANY (?) AND NOT EXISTS (
            SELECT 1 FROM project_unit_term t WHERE t.project_id = pu.project_id
            AND t.unit_id = pu.unit_id AND t.lead = pu.lead AND t.valid_to IS NULL)
        ORDER BY pu.project_id, pu.position""",
        from,
        changed);
  }

  /**
   * The terms of a project, the first first.
   *
   * @param on only those that hold on this day, absent for all
   */
  List<UnitTerm> of(Project project, @Nullable LocalDate on) {
    LocalDate today = LocalDate.now(clock);
    Conditions conditions =
        new Conditions()
            .and("t.project_id = ?", project.id())
            .andIfGiven("? BETWEEN t.valid_from AND coalesce(t.valid_to, '9999-12-31')", on);
    @Nullable Object[] asked = conditions.parameters();
    @Nullable Object[] parameters = new Object[asked.length + 2];
    parameters[0] = today;
    parameters[1] = today;
    System.arraycopy(asked, 0, parameters, 2, asked.length);
    return database.list(
        """
        SELECT u.name, u.kind, t.lead, t.valid_from, t.valid_to,
            array(SELECT m.name FROM unit_member um JOIN unit m ON m.id = um.member_id
                WHERE um.group_id = u.id AND um.valid_from <= ? AND coalesce(um.valid_to >= ?, true)
                ORDER BY m.name) AS members,
            array(SELECT h.name FROM unit_heir uh JOIN unit h ON h.id = uh.heir_id
                WHERE uh.unit_id = u.id ORDER BY h.name) AS heirs
        FROM project_unit_term t JOIN unit u ON u.id = t.unit_id"""
            + conditions.where()
            + " ORDER BY t.valid_from, t.lead DESC, t.id",
        UnitTerms::term,
        parameters);
  }

  private static UnitTerm term(Row row) {
    return new UnitTerm(
        row.text("name"),
        row.word("kind", UnitKind.class),
        row.flag("lead") ? UnitTerm.Role.LEAD : UnitTerm.Role.RESPONSIBLE,
        row.date("valid_from"),
        row.maybeDate("valid_to"),
        row.texts("members"),
        row.texts("heirs"));
  }
}
