package org.ecoplan.alert.ladder;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ecoplan.alert.problem.AlertProblem;
import org.ecoplan.alert.rule.Evidence;
import org.ecoplan.kit.clock.WorkingCalendar;
import org.ecoplan.kit.identity.Role;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.jspecify.annotations.Nullable;

/**
 * What may be written into a file next. Every method gives the entry, or refuses it with a {@link
 * DomainProblem} that says why; three things never happen: a required step is passed over, a unit
 * concerned decides, a closed file changes.
 */
final class LadderMove {
  private final Ladder ladder;
  private final WorkingCalendar calendar;
  private final LadderFile file;
  private final Collection<String> concerned;
  private final LocalDate today;

  /**
   * @param concerned the units that the alert concerns, members of groups included
   */
  LadderMove(
      Ladder ladder,
      WorkingCalendar calendar,
      LadderFile file,
      Collection<String> concerned,
      LocalDate today) {
    this.ladder = ladder;
    this.calendar = calendar;
    this.file = file;
    this.concerned = concerned;
    this.today = today;
  }

  /** The first entry of every file. */
  static FileEntry remind(LocalDate today, String text) {
    return FileEntry.of(1, EntryKind.REMINDED, Step.REMINDER, today, Actor.SYSTEM).saying(text);
  }

  /** The system proposes the next step, once its day has come. */
  FileEntry propose(String draft, List<Evidence> evidence) {
    LocalDate day = file.proposalDay(ladder, calendar).orElse(LocalDate.MAX);
    if (today.isBefore(day)) {
      throw new IllegalStateException("nothing to propose in file " + file.alertId() + " yet");
    }
    Step next = ladder.next(file.climbed()).orElseThrow().step();
    return next(EntryKind.PROPOSED, next, Actor.SYSTEM).saying(draft).with(evidence);
  }

  /**
   * The plan office takes a step.
   *
   * @param replyDue until when the unit is to reply; by default the rung's reply days from today
   */
  FileEntry issue(
      Step step,
      Actor actor,
      String documentNumber,
      String text,
      @Nullable LocalDate replyDue,
      List<Evidence> evidence) {
    requireSomeDecider(actor);
    requireOpen();
    requireProposal();
    Rung rung = requireReachable(step);
    requireDecider(rung, actor);
    LocalDate due = replyDue == null ? calendar.plusWorkingDays(today, rung.replyDays()) : replyDue;
    if (due.isBefore(today)) {
      throw DomainProblem.of(KitProblem.INVALID, "回复期限 " + due + " 早于今天 " + today)
          .field("replyDue", "早于今天", today + " 或之后");
    }
    return next(EntryKind.ISSUED, step, actor)
        .under(documentNumber)
        .saying(text)
        .dueOn(due)
        .with(evidence);
  }

  /** The plan office does not take the proposed step. */
  FileEntry decline(Actor actor, String reason) {
    requireSomeDecider(actor);
    requireOpen();
    Step proposed = requireProposal();
    requireDecider(proposed, actor);
    return next(EntryKind.DECLINED, proposed, actor).saying(reason);
  }

  /** A unit concerned answers, also after its time is over: the day shows it. */
  FileEntry reply(Actor actor, String text, List<Evidence> evidence) {
    requireOpen();
    if (actor.unit() == null || !concerned.contains(actor.unit())) {
      throw DomainProblem.of(
          KitProblem.FORBIDDEN, "只有责任单位可以回复，本预警的责任单位是：" + String.join("、", concerned));
    }
    return next(EntryKind.REPLIED, file.step(), actor).saying(text).with(evidence);
  }

  /** The unit gets more time. A step that was proposed meanwhile is off the table. */
  FileEntry extend(Actor actor, LocalDate replyDue, String reason) {
    requireSomeDecider(actor);
    requireOpen();
    requireDecider(requireFormalStep(), actor);
    LocalDate present = file.replyDue();
    if (replyDue.isBefore(today) || (present != null && !replyDue.isAfter(present))) {
      throw DomainProblem.of(
              KitProblem.INVALID, "新的回复期限 " + replyDue + " 应晚于现在的期限 " + present + "，且不早于今天")
          .field("replyDue", "不是延期", "晚于 " + present);
    }
    return next(EntryKind.EXTENDED, file.step(), actor).saying(reason).dueOn(replyDue);
  }

  /** The plan office takes back the step that the file stands on. */
  FileEntry reverse(Actor actor, String reason, @Nullable String documentNumber) {
    requireSomeDecider(actor);
    requireOpen();
    Step step = requireFormalStep();
    requireDecider(step, actor);
    return next(EntryKind.REVERSED, step, actor).saying(reason).under(documentNumber);
  }

  /** The cause is gone. */
  FileEntry close(String reason) {
    requireOpen();
    return next(EntryKind.CLOSED, file.step(), Actor.SYSTEM).saying(reason);
  }

  /** The cause came back soon after it was gone. */
  FileEntry reopen(String reason) {
    if (file.phase() != LadderFile.Phase.CLOSED) {
      throw new IllegalStateException("file " + file.alertId() + " is open");
    }
    return next(EntryKind.REOPENED, file.step(), Actor.SYSTEM).saying(reason);
  }

  private FileEntry next(EntryKind kind, Step step, Actor actor) {
    return FileEntry.of(file.entries() + 1, kind, step, today, actor);
  }

  private void requireOpen() {
    if (file.closed()) {
      UUID id = file.alertId();
      throw DomainProblem.of(AlertProblem.FILE_CLOSED, "预警 " + id + " 的原因已消除，档案已归档，不能再作变更");
    }
  }

  private Step requireProposal() {
    Step proposed = file.proposed();
    if (proposed == null) {
      throw DomainProblem.of(
          AlertProblem.NOTHING_PROPOSED,
          file.proposalDay(ladder, calendar)
              .map(day -> "目前没有待决定的建议，下一步最早于 " + day + " 提出")
              .orElse("已是最后一步，没有可以再采取的措施"));
    }
    return proposed;
  }

  private Step requireFormalStep() {
    if (file.step() == Step.REMINDER) {
      throw DomainProblem.of(AlertProblem.NO_FORMAL_STEP, "目前只有系统提醒，还没有发出过正式措施");
    }
    return file.step();
  }

  private Rung requireReachable(Step step) {
    List<Rung> reachable = ladder.reachable(file.climbed());
    return reachable.stream()
        .filter(rung -> rung.step() == step)
        .findFirst()
        .orElseThrow(
            () ->
                DomainProblem.of(
                        AlertProblem.STEP_NOT_NEXT,
                        "不能直接“" + step.words().zh() + "”，按规定下一步应为：" + names(reachable))
                    .field("step", step.name(), names(reachable)));
  }

  private static String names(List<Rung> rungs) {
    return rungs.stream().map(rung -> rung.step().words().zh()).collect(Collectors.joining("、"));
  }

  /** A step that the city no longer takes is decided about by those of the sharpest it takes. */
  private void requireDecider(Step step, Actor actor) {
    List<Rung> rungs = ladder.rungs();
    requireDecider(ladder.rung(step).orElse(rungs.get(rungs.size() - 1)), actor);
  }

  /** Those who decide nothing learn nothing about the state of a file by trying. */
  private void requireSomeDecider(Actor actor) {
    Set<Role> deciders =
        ladder.rungs().stream()
            .flatMap(rung -> rung.deciders().stream())
            .collect(Collectors.toSet());
    requireRole(deciders, "督办措施", actor);
  }

  private void requireDecider(Rung rung, Actor actor) {
    requireRole(rung.deciders(), "“" + rung.step().words().zh() + "”", actor);
    if (actor.unit() != null && concerned.contains(actor.unit())) {
      throw DomainProblem.of(
          AlertProblem.UNIT_CONCERNED, actor.unit() + "是本预警的责任单位，须回避；请由其他单位的规划办人员决定");
    }
  }

  private static void requireRole(Set<Role> deciders, String what, Actor actor) {
    if (actor.roles().stream().noneMatch(deciders::contains)) {
      throw DomainProblem.of(
          KitProblem.FORBIDDEN,
          what
              + "由以下角色决定："
              + deciders.stream().map(Role::roleName).sorted().collect(Collectors.joining("、")));
    }
  }
}
