package org.ecoplan.alert.setting;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ecoplan.alert.rule.RuleBook;
import org.ecoplan.alert.rule.RuleKind;
import org.ecoplan.kit.store.Database;

/**
 * The rules as they are set now, on every replica: each change counts up a number in the database,
 * and a book made for an older number is made anew.
 */
@ApplicationScoped
public class RulesInForce {
  private final Database database;
  private final List<RuleSource> sources;
  private final SettingTable settings;
  private volatile Bound latest = new Bound(-1, new RuleBook(List.of()));

  RulesInForce(Database database, @All List<RuleSource> sources, SettingTable settings) {
    this.database = database;
    this.sources = sources;
    this.settings = settings;
  }

  /** The book of rules in force. */
  public RuleBook book() {
    long edition = edition();
    Bound bound = latest;
    if (bound.edition() != edition) {
      List<RuleKind<?>> kinds =
          sources.stream().<RuleKind<?>>flatMap(source -> source.kinds().stream()).toList();
      bound = new Bound(edition, new RuleBook(kinds, settings.all()));
      latest = bound;
    }
    return bound.book();
  }

  /** Says, within the transaction of a change, that books made until now are out of date. */
  public void changed() {
    database.update("UPDATE rule_edition SET edition = edition + 1");
  }

  private long edition() {
    return database
        .find("SELECT edition FROM rule_edition", row -> row.number("edition"))
        .orElseThrow();
  }

  private record Bound(long edition, RuleBook book) {}
}
