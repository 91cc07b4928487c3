package org.ecoplan.alert.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ecoplan.kit.clock.WorkingCalendar;
import org.ecoplan.kit.identity.Role;
import org.ecoplan.kit.problem.DomainProblem;
import org.junit.jupiter.api.Test;

/** The state machine of the ladder: what may happen, and three things that never do. */
class LadderMoveTest {
  private static final WorkingCalendar CALENDAR = WorkingCalendar.official();
  private static final LocalDate START = LocalDate.of(2024, 1, 2);
  private static final UUID ALERT = UUID.fromString("00000000-0000-0000-0000-000000000001");
  private static final List<String> CONCERNED = List.of("市工业和信息化局", "柳南区人民政府");
  private static final Actor OFFICE = new Actor("planoffice", "市规划办", EnumSet.of(Role.PLAN_OFFICE));
  private static final Actor OFFICE_CONCERNED =
      new Actor("other", "柳南区人民政府", EnumSet.of(Role.PLAN_OFFICE));
  private static final Actor UNIT =
      new Actor("manager", "市工业和信息化局", EnumSet.of(Role.PROJECT_MANAGER));
  private static final List<Step> FORMAL =
      List.of(Step.CIRCULAR, Step.WARNING, Step.INTERVIEW, Step.ACCOUNTABILITY);
  private static final Ladder STANDARD = ladder(false, false);

  @Test
  void theFirstFormalStepIsProposedAfterItsWorkingDaysAndWaitsForAPerson() {
    Story story = new Story(STANDARD);

    LocalDate day = story.file.proposalDay(STANDARD, CALENDAR).orElseThrow();

    // Ten working days after 2 January 2024.
    assertThat(day).isEqualTo(LocalDate.of(2024, 1, 16));
    story.on(day).write(story.move().propose("拟稿", List.of()));
    assertThat(story.file.phase()).isEqualTo(LadderFile.Phase.PROPOSED);
    assertThat(story.file.step()).isEqualTo(Step.REMINDER);
  }

  @Test
  void anIssuedStepGivesTheUnitItsDaysAndTheNextOneWaitsForBoth() {
    Story story = new Story(STANDARD).proposed().issued(Step.CIRCULAR);

    assertThat(story.file.step()).isEqualTo(Step.CIRCULAR);
    assertThat(story.file.replyDue()).isEqualTo(LocalDate.of(2024, 1, 23));
    LocalDate later = LocalDate.of(2024, 4, 30);
    story.write(story.move().extend(OFFICE, later, "设备未到货"));
    assertThat(story.file.proposalDay(STANDARD, CALENDAR)).hasValue(later.plusDays(1));
  }

  @Test
  void aReversedStepIsTakenBackAndTheWaitingBeginsAnew() {
    Story story = new Story(STANDARD).proposed().issued(Step.CIRCULAR);

    story.write(story.move().reverse(OFFICE, "已提交整改计划", "柳环规〔2024〕2号"));

    assertThat(story.file.climbed()).containsExactly(Step.REMINDER);
    assertThat(story.file.replyDue()).isNull();
    assertThat(story.file.since()).isEqualTo(story.today);
  }

  @Test
  void nobodyDecidesWhatIsNotProposed() {
    Story story = new Story(STANDARD);

    assertThatThrownBy(() -> story.move().issue(Step.CIRCULAR, OFFICE, "1号", "文", null, List.of()))
        .isInstanceOf(DomainProblem.class)
        .hasMessageContaining("2024-01-16");
  }

  @Test
  void aProposalBeforeItsDayIsABug() {
    Story story = new Story(STANDARD).on(LocalDate.of(2024, 1, 15));

    assertThatThrownBy(() -> story.move().propose("拟稿", List.of()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void onlyAUnitConcernedReplies() {
    Story story = new Story(STANDARD).proposed().issued(Step.CIRCULAR);

    assertThatThrownBy(() -> story.move().reply(OFFICE, "答复", List.of()))
        .isInstanceOf(DomainProblem.class)
        .hasMessageContaining("责任单位");
    story.write(story.move().reply(UNIT, "答复", List.of()));
    assertThat(story.file.replied()).isTrue();
  }

  @Test
  void aLadderBeginsWithTheReminderAndHasNoStepTwice() {
    Rung reminder = new Rung(Step.REMINDER, 0, 0, false, Set.of());
    Rung circular = new Rung(Step.CIRCULAR, 1, 1, false, Set.of(Role.PLAN_OFFICE));

    assertThatThrownBy(() -> new Ladder(List.of(circular))).hasMessageContaining("REMINDER");
    assertThatThrownBy(() -> new Ladder(List.of(reminder, circular, circular)))
        .hasMessageContaining("twice");
    assertThatThrownBy(() -> new Rung(Step.WARNING, 1, 1, false, Set.of()))
        .hasMessageContaining("deciders");
  }

  @Property(tries = 300)
  void noRequiredStepIsPassedOver(@ForAll("ladders") Ladder ladder, @ForAll long seed) {
    Story story = new Story(ladder).livedThrough(new Random(seed), 60);

    LadderFile replayed = LadderFile.of(ALERT, story.entries.subList(0, 1));
    for (FileEntry entry : story.entries.subList(1, story.entries.size())) {
      if (entry.kind() == EntryKind.ISSUED) {
        List<Step> order = ladder.rungs().stream().map(Rung::step).toList();
        int from = order.indexOf(replayed.step());
        int to = order.indexOf(entry.step());
        assertThat(to).isGreaterThan(from);
        assertThat(ladder.rungs().subList(from + 1, to)).allMatch(Rung::optional);
      }
      replayed = replayed.after(entry);
    }
  }

  @Property(tries = 300)
  void noUnitConcernedEverDecides(@ForAll("ladders") Ladder ladder, @ForAll long seed) {
    Story story = new Story(ladder).livedThrough(new Random(seed), 60);

    assertThat(story.entries)
        .filteredOn(
            entry ->
                EnumSet.of(
                        EntryKind.ISSUED,
                        EntryKind.DECLINED,
                        EntryKind.EXTENDED,
                        EntryKind.REVERSED)
                    .contains(entry.kind()))
        .noneMatch(entry -> CONCERNED.contains(String.valueOf(entry.unit())));
  }

  @Property(tries = 300)
  void aClosedFileChangesOnlyByBeingReopened(@ForAll("ladders") Ladder ladder, @ForAll long seed) {
    Story story = new Story(ladder).livedThrough(new Random(seed), 60);

    for (int index = 1; index < story.entries.size(); index++) {
      if (story.entries.get(index - 1).kind() == EntryKind.CLOSED) {
        assertThat(story.entries.get(index).kind()).isEqualTo(EntryKind.REOPENED);
      }
    }
  }

  @Property(tries = 200)
  void whereAFileStandsFollowsFromItsEntriesAlone(
      @ForAll("ladders") Ladder ladder, @ForAll long seed) {
    Story story = new Story(ladder).livedThrough(new Random(seed), 60);

    assertThat(LadderFile.of(ALERT, story.entries)).isEqualTo(story.file);
    assertThat(story.entries).extracting(FileEntry::number).isSorted().doesNotHaveDuplicates();
  }

  @Provide
  Arbitrary<Ladder> ladders() {
    return Combinators.combine(Arbitraries.of(true, false), Arbitraries.of(true, false))
        .as(LadderMoveTest::ladder);
  }

  private static Ladder ladder(boolean warningOptional, boolean interviewOptional) {
    Set<Role> office = Set.of(Role.PLAN_OFFICE);
    return new Ladder(
        List.of(
            new Rung(Step.REMINDER, 0, 0, false, Set.of()),
            new Rung(Step.CIRCULAR, 10, 5, false, office),
            new Rung(Step.WARNING, 10, 5, warningOptional, office),
            new Rung(Step.INTERVIEW, 10, 5, interviewOptional, office),
            new Rung(Step.ACCOUNTABILITY, 20, 10, false, office)));
  }

  /** A file, the day it is, and everything that was written so far. */
  private static final class Story {
    private final Ladder ladder;
    private final List<FileEntry> entries = new ArrayList<>();
    private LadderFile file;
    private LocalDate today = START;

    Story(Ladder ladder) {
      this.ladder = ladder;
      FileEntry reminder = LadderMove.remind(START, "提醒");
      entries.add(reminder);
      file = LadderFile.opened(ALERT, reminder);
    }

    LadderMove move() {
      return new LadderMove(ladder, CALENDAR, file, CONCERNED, today);
    }

    Story on(LocalDate day) {
      today = day;
      return this;
    }

    Story write(FileEntry entry) {
      file = file.after(entry);
      entries.add(entry);
      return this;
    }

    Story proposed() {
      return on(file.proposalDay(ladder, CALENDAR).orElseThrow())
          .write(move().propose("拟稿", List.of()));
    }

    Story issued(Step step) {
      return write(move().issue(step, OFFICE, "1号", "文", null, List.of()));
    }

    /** Everybody tries everything, in any order; what is refused leaves no trace. */
    Story livedThrough(Random chance, int attempts) {
      for (int attempt = 0; attempt < attempts; attempt++) {
        today = today.plusDays(chance.nextInt(20));
        try {
          write(anything(chance));
        } catch (DomainProblem | IllegalStateException refused) {
          assertThat(refused).hasMessageMatching("(?s).+");
        }
      }
      return this;
    }

    private FileEntry anything(Random chance) {
      Actor who = List.of(OFFICE, OFFICE_CONCERNED, UNIT).get(chance.nextInt(3));
      return switch (chance.nextInt(8)) {
        case 0, 1 -> move().propose("拟稿", List.of());
        case 2 -> move().decline(who, "暂不");
        case 3 -> move().reply(who, "答复", List.of());
        case 4 -> move().extend(who, today.plusDays(chance.nextInt(30)), "延期");
        case 5 -> move().reverse(who, "撤销", null);
        case 6 -> chance.nextInt(4) == 0 ? move().close("已完成") : move().reopen("复发");
        default ->
            move()
                .issue(FORMAL.get(chance.nextInt(FORMAL.size())), who, "1号", "文", null, List.of());
      };
    }
  }
}
