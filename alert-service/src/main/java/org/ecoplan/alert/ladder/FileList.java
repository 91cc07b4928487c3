package org.ecoplan.alert.ladder;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.ecoplan.kit.store.Conditions;
import org.ecoplan.kit.store.Database;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** The list of files, those that wait longest first. */
@ApplicationScoped
class FileList {
  private final Database database;

  FileList(Database database) {
    this.database = database;
  }

  /** A page of the files that concern a unit, or of all. */
  Page<LadderFile> page(
      @Nullable String plan,
      @Nullable String unit,
      LadderFile.@Nullable Phase phase,
      @Nullable Step step,
      PageRequest request) {
    Conditions conditions =
        new Conditions()
            .andIfGiven("a.plan_code = ?", plan)
            .andIfGiven("a.concerned_units @> ARRAY[?]::text[]", unit)
            .andIfGiven("f.phase = ?", phase)
            .andIfGiven("f.step = ?", step);
    request.after().ifPresent(token -> seek(conditions, token.keys(2)));
    List<LadderFile> files =
        database.list(
            "SELECT f.* FROM ladder_file f JOIN alert a ON a.id = f.alert_id"
                + conditions.where()
                + " ORDER BY f.since, f.alert_id LIMIT ?",
            LadderTable::file,
            conditions.parameters(request.fetchSize()));
    return Page.of(
        files, request, file -> List.of(file.since().toString(), file.alertId().toString()));
  }

  private static void seek(Conditions conditions, List<String> keys) {
    try {
      conditions.and(
          "(f.since, f.alert_id) > (?::date, ?)", keys.get(0), UUID.fromString(keys.get(1)));
    } catch (IllegalArgumentException e) {
      throw DomainProblem.of(KitProblem.BAD_PAGE_TOKEN, "翻页标记无效，请从第一页重新查询");
    }
  }
}
