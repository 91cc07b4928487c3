package org.ecoplan.alert.ladder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecoplan.alert.rule.Evidence;
import org.ecoplan.kit.store.Database;
import org.ecoplan.kit.store.Row;
import org.jspecify.annotations.Nullable;

/** The files and their entries. Entries are only ever added; the database refuses anything else. */
@ApplicationScoped
class LadderTable {
  private static final TypeReference<List<Evidence>> EVIDENCE = new TypeReference<>() {};

  private final Database database;
  private final ObjectMapper mapper;

  LadderTable(Database database, ObjectMapper mapper) {
    this.database = database;
    this.mapper = mapper;
  }

  Optional<LadderFile> find(UUID alertId) {
    return database.find(
        "SELECT * FROM ladder_file WHERE alert_id = ?", LadderTable::file, alertId);
  }

  /** The file, locked until the transaction ends. */
  Optional<LadderFile> lock(UUID alertId) {
    return database.find(
        "SELECT * FROM ladder_file WHERE alert_id = ? FOR UPDATE", LadderTable::file, alertId);
  }

  /** The files of these alerts, locked in the order of their ids. */
  List<LadderFile> lock(Collection<UUID> alertIds) {
    return alertIds.isEmpty()
        ? List.of()
        : database.list(
            """
            SELECT * FROM ladder_file WHERE alert_id = ANY (?::uuid[])
            ORDER BY alert_id FOR UPDATE""",
            LadderTable::file,
            (Object) alertIds.stream().map(UUID::toString).toArray(String[]::new));
  }

  /** The next files whose next step has to be proposed; what others hold is left to them. */
  List<LadderFile> lockDue(LocalDate today, int limit) {
    return database.list(
        """
        SELECT * FROM ladder_file WHERE propose_on <= ?
        ORDER BY propose_on, alert_id LIMIT ? FOR UPDATE SKIP LOCKED""",
        LadderTable::file,
        today,
        limit);
  }

  List<FileEntry> entries(UUID alertId) {
    return database.list(
        """
        SELECT * FROM ladder_entry
        WHERE alert_id = ? ORDER BY number""",
        this::entry,
        alertId);
  }

  /** Adds an entry and keeps where the file stands after it. */
  void write(LadderFile after, FileEntry entry, @Nullable LocalDate proposeOn) {
    database.update(
        """
        INSERT INTO ladder_file (alert_id, climbed, proposed, closed, since, reply_due, replied,
            entries, phase, step, propose_on)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (alert_id) DO UPDATE SET climbed = excluded.climbed,
            proposed = excluded.proposed, closed = excluded.closed, since = excluded.since,
            reply_due = excluded.reply_due, replied = excluded.replied,
            entries = excluded.entries, phase = excluded.phase, step = excluded.step,
            propose_on = excluded.propose_on""",
        after.alertId(),
        after.climbed().stream().map(Enum::name).toArray(String[]::new),
        after.proposed(),
        after.closed(),
        after.since(),
        after.replyDue(),
        after.replied(),
        after.entries(),
        after.phase(),
        after.step(),
        proposeOn);
    database.update(
        """
        INSERT INTO ladder_entry (alert_id, number, kind, step, day, actor, actor_unit, text,
            document_number, reply_due, evidence)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)""",
        after.alertId(),
        entry.number(),
        entry.kind(),
        entry.step(),
        entry.day(),
        entry.actor(),
        entry.unit(),
        entry.text(),
        entry.documentNumber(),
        entry.replyDue(),
        json(entry.evidence()));
  }

  /** Opens many files at once; each begins with its reminder. */
  void open(List<UUID> alertIds, FileEntry reminder, @Nullable LocalDate proposeOn) {
    database.update(
        """
        WITH opened AS (
            INSERT INTO ladder_file (alert_id, climbed, closed, since, replied, entries, phase,
                step, propose_on)
            SELECT id::uuid, ARRAY['REMINDER'], false, ?, false, 1, 'WAITING', 'REMINDER', ?
            FROM unnest(?::text[]) AS id
            RETURNING alert_id)
        INSERT INTO ladder_entry (alert_id, number, kind, step, day, actor, text, evidence)
        SELECT alert_id, 1, 'REMINDED', 'REMINDER', ?, ?, ?, '[]'::jsonb FROM opened""",
        reminder.day(),
        proposeOn,
        alertIds.stream().map(UUID::toString).toArray(String[]::new),
        reminder.day(),
        reminder.actor(),
        reminder.text());
  }

  static LadderFile file(Row row) {
    return new LadderFile(
        row.uuid("alert_id"),
        row.texts("climbed").stream().map(Step::valueOf).toList(),
        row.maybeWord("proposed", Step.class),
        row.flag("closed"),
        row.date("since"),
        row.maybeDate("reply_due"),
        row.flag("replied"),
        row.integer("entries"));
  }

  private FileEntry entry(Row row) {
    return new FileEntry(
        row.integer("number"),
        row.word("kind", EntryKind.class),
        row.word("step", Step.class),
        row.date("day"),
        row.text("actor"),
        row.maybeText("actor_unit"),
        row.maybeText("text"),
        row.maybeText("document_number"),
        row.maybeDate("reply_due"),
        evidence(row.text("evidence")));
  }

  private String json(List<Evidence> evidence) {
    try {
      return mapper.writeValueAsString(evidence);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("evidence is always writable", e);
    }
  }

  private List<Evidence> evidence(String json) {
    try {
      return mapper.readValue(json, EVIDENCE);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("kept evidence is unreadable", e);
    }
  }
}
