package org.ecoplan.registry.succession;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ecoplan.kit.store.Database;

/** Hands memberships of unit groups from predecessors to successors, and back. */
@ApplicationScoped
class Memberships {

  private record Membership(long group, long member, LocalDate from) {}

  private final Database database;

  Memberships(Database database) {
    this.database = database;
  }

  /**
   * Ends the predecessors' memberships the day before the act and begins the successors' on its
   * day. A membership that began on that day or later never was.
   *
   * @return the names of the groups
   */
  @Transactional(TxType.MANDATORY)
  List<String> handOver(Succession act) {
    LocalDate day = act.effectiveOn();
    List<Membership> open =
        database.list(
            """
            SELECT um.group_id, um.member_id, um.valid_from
            FROM unit_member um JOIN unit u ON u.id = um.member_id
            WHERE u.name = ANY (?) AND um.valid_to IS NULL ORDER BY 1, 2""",
            row ->
                new Membership(
                    row.number("group_id"), row.number("member_id"), row.date("valid_from")),
            (Object) act.predecessors().toArray(String[]::new));
    Set<Long> groups = new LinkedHashSet<>();
    for (Membership membership : open) {
      end(membership, day);
      note(act, membership, false);
      groups.add(membership.group());
    }
    List<Long> successors = ids(act.successors());
    for (long group : groups) {
      for (long successor : successors) {
        begin(act, new Membership(group, successor, day));
      }
    }
    return names(groups);
  }

  /**
   * Gives back what the act took, in groups that nobody has resolved otherwise since.
   *
   * @return the names of the groups
   */
  @Transactional(TxType.MANDATORY)
  List<String> handBack(Succession act) {
    Set<Long> resolvedOtherwise = new HashSet<>();
    Set<Long> groups = new LinkedHashSet<>();
    for (Membership begun : noted(act, true)) {
      int gone =
          database.update(
              """
              DELETE FROM unit_member
              WHERE group_id = ? AND member_id = ? AND valid_from = ? AND valid_to IS NULL""",
              begun.group(),
              begun.member(),
              begun.from());
      (gone == 0 ? resolvedOtherwise : groups).add(begun.group());
    }
    for (Membership ended : noted(act, false)) {
      if (!resolvedOtherwise.contains(ended.group())) {
        groups.add(ended.group());
        open(ended);
      }
    }
    return names(groups);
  }

  private void end(Membership membership, LocalDate day) {
    String which = " WHERE group_id = ? AND member_id = ? AND valid_from = ?";
    if (membership.from().isBefore(day)) {
      database.update(
          "UPDATE unit_member SET valid_to = ?" + which,
          day.minusDays(1),
          membership.group(),
          membership.member(),
          membership.from());
    } else {
      database.update(
          "DELETE FROM unit_member" + which,
          membership.group(),
          membership.member(),
          membership.from());
    }
  }

  private void begin(Succession act, Membership membership) {
    boolean belongs =
        database
            .find(
                """
                SELECT EXISTS (SELECT 1 FROM unit_member
                    WHERE group_id = ? AND member_id = ? AND valid_to IS NULL) AS belongs""",
                row -> row.flag("belongs"),
                membership.group(),
                membership.member())
            .orElseThrow();
    if (!belongs) {
      open(membership);
      note(act, membership, true);
    }
  }

  private void open(Membership membership) {
    database.update(
        """
        INSERT INTO unit_member (group_id, member_id, valid_from) VALUES (?, ?, ?)
        ON CONFLICT (group_id, member_id, valid_from) DO UPDATE SET valid_to = NULL""",
        membership.group(),
        membership.member(),
        membership.from());
  }

  private void note(Succession act, Membership membership, boolean began) {
    database.update(
        """
        INSERT INTO unit_succession_membership (number, group_id, member_id, valid_from, began)
        VALUES (?, ?, ?, ?, ?)""",
        act.number(),
        membership.group(),
        membership.member(),
        membership.from(),
        began);
  }

  private List<Membership> noted(Succession act, boolean began) {
    return database.list(
        """
        SELECT group_id, member_id, valid_from FROM unit_succession_membership
        WHERE number = ? AND began = ? ORDER BY 1, 2""",
        row ->
            new Membership(row.number("group_id"), row.number("member_id"), row.date("valid_from")),
        act.number(),
        began);
  }

  private List<Long> ids(List<String> names) {
    return database.list(
        "SELECT id FROM unit WHERE name = ANY (?) ORDER BY id",
        row -> row.number("id"),
        (Object) names.toArray(String[]::new));
  }

  private List<String> names(Set<Long> groups) {
    return database.list(
        "SELECT name FROM unit WHERE id = ANY (?) ORDER BY id",
        row -> row.text("name"),
        (Object) groups.toArray(Long[]::new));
  }
}
