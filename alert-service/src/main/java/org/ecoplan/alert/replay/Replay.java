package org.ecoplan.alert.replay;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.ecoplan.alert.fact.FactBase;
import org.ecoplan.alert.fact.FactHistory;
import org.ecoplan.alert.fact.FactKey;
import org.ecoplan.alert.problem.AlertProblem;
import org.ecoplan.alert.rule.RuleBook;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;

/** Brings every history before a timeline, batch by batch. */
@ApplicationScoped
public class Replay {
  private static final int BATCH = 500;
  private static final long MOST_JUDGEMENTS = 5_000_000;
  private static final long MOST_DAYS = 4_000;

  private final FactBase facts;

  Replay(FactBase facts) {
    this.facts = facts;
  }

  /**
   * Plays the days through these rules; reads only.
   *
   * @throws DomainProblem {@link KitProblem#INVALID} for a range that runs backwards, {@link
   *     AlertProblem#REPLAY_TOO_LARGE} for too many days or subjects times days
   */
  public ReplayReport report(ReplayRequest request, RuleBook book) {
    List<LocalDate> days = days(request);
    if (days.size() * facts.subjects() > MOST_JUDGEMENTS) {
      throw DomainProblem.of(
              AlertProblem.REPLAY_TOO_LARGE,
              days.size() + " 天 × " + facts.subjects() + " 个对象过多，请缩短范围或加大间隔")
          .field("stepDays", "间隔过小", "更大的间隔，例如 7 或 30");
    }
    Timeline timeline = new Timeline(book, days);
    run(timeline, request.facts() == ReplayRequest.View.AS_TOLD);
    return ReplayReport.of(request, timeline);
  }

  private static List<LocalDate> days(ReplayRequest request) {
    if (request.to().isBefore(request.from())) {
      throw DomainProblem.of(KitProblem.INVALID, "结束日期早于开始日期")
          .field("to", "早于 " + request.from(), request.from() + " 或之后");
    }
    int step = request.stepDays() == null ? 1 : request.stepDays();
    List<LocalDate> days =
        request
            .from()
            .datesUntil(request.to().plusDays(1), Period.ofDays(step))
            .limit(MOST_DAYS + 1)
            .toList();
    if (days.size() > MOST_DAYS) {
      throw DomainProblem.of(AlertProblem.REPLAY_TOO_LARGE, "最多回放 " + MOST_DAYS + " 天")
          .field("to", "范围过长", "最多 " + MOST_DAYS + " 天");
    }
    return days;
  }

  private void run(Timeline timeline, boolean asTold) {
    for (FactKey.Kind kind : FactKey.Kind.values()) {
      String afterId = "";
      List<FactHistory> batch = behind(kind, afterId, asTold);
      while (!batch.isEmpty()) {
        batch.forEach(timeline::add);
        afterId = batch.get(batch.size() - 1).key().id();
        batch = behind(kind, afterId, asTold);
      }
    }
  }

  private List<FactHistory> behind(FactKey.Kind kind, String afterId, boolean asTold) {
    return QuarkusTransaction.requiringNew()
        .call(() -> facts.historiesBehind(kind, afterId, BATCH, asTold));
  }
}
