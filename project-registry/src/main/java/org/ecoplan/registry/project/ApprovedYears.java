package org.ecoplan.registry.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ecoplan.kit.store.Database;

/**
 * The construction years that approvals have moved. A plan's annex goes on printing the years that
 * stood there before, and importing it again takes no approval back.
 */
@ApplicationScoped
public class ApprovedYears {
  private static final String START = "startYear";
  private static final String END = "endYear";

  private record Moved(String code, String field, int before, int after) {}

  private final Database database;

  ApprovedYears(Database database) {
    this.database = database;
  }

  /** The moves of a plan's projects. */
  public Moves of(String planCode) {
    return new Moves(
        database
            .list(
                """
                SELECT p.code, i.field, i.before_value, i.after_value FROM adjustment a
                JOIN adjustment_item i ON i.adjustment_id = a.id
                JOIN project p ON p.id = a.project_id JOIN plan ON plan.id = p.plan_id
                WHERE plan.code = ? AND a.kind = 'YEARS' AND a.state = 'APPROVED'
                ORDER BY p.id, a.number""",
                row ->
                    new Moved(
                        row.text("code"),
                        row.text("field"),
                        Integer.parseInt(row.text("before_value")),
                        Integer.parseInt(row.text("after_value"))),
                planCode)
            .stream()
            .collect(Collectors.groupingBy(Moved::code)));
  }

  /** What approvals moved, by the codes of the projects. */
  public static final class Moves {
    private final Map<String, List<Moved>> moves;

    private Moves(Map<String, List<Moved>> moves) {
      this.moves = moves;
    }

    /**
     * What a file prints, with the years of later approvals in the place of those that they moved.
     *
     * @return absent where it prints years that neither stood there before nor were approved
     */
    public Optional<ProjectFacts> applied(String code, ProjectFacts printed) {
      List<Moved> own = moves.getOrDefault(code, List.of());
      Optional<Integer> start = now(own, START, printed.startYear());
      Optional<Integer> end = now(own, END, printed.endYear());
      return start.isEmpty() || end.isEmpty()
          ? Optional.empty()
          : Optional.of(printed.withYears(start.get(), end.get()));
    }
  }

  private static Optional<Integer> now(List<Moved> moves, String field, int printed) {
    List<Moved> own = moves.stream().filter(move -> move.field().equals(field)).toList();
    if (own.isEmpty()) {
      return Optional.of(printed);
    }
    int last = own.get(own.size() - 1).after();
    return printed == last || own.stream().anyMatch(move -> move.before() == printed)
        ? Optional.of(last)
        : Optional.empty();
  }
}
