package org.practiceaudit.local.demo;

import static org.practiceaudit.local.demo.Service.ALLOCATION;
import static org.practiceaudit.local.demo.Service.AUDIT;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.practiceaudit.local.demo.Part.Turn;
import org.practiceaudit.local.demo.Part.Twist;

/** One cycle from its first day to its close, day by day. */
final class Scenario {
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime WORKING = LocalTime.of(10, 0);

    private final Cast cast;
    private final BusinessTime time;
    private final MonthDays days;
    private final Progress progress;
    private final List<Story> earlier;
    private String cycle;
    private Remembered remembered;
    private List<Story> stories = List.of();
    private AuditWork audits;
    private ModerationWork moderations;
    private ActionWork actions;

    /** A report as it was told on its day. */
    record Remembered(LocalDate day, JsonNode report) {}

    /** @param earlier what has begun before it and goes on */
    Scenario(Cast cast, BusinessTime time, YearMonth month, Progress progress, List<Story> earlier) {
        this.cast = cast;
        this.time = time;
        this.days = new MonthDays(month);
        this.progress = progress;
        this.earlier = List.copyOf(earlier);
    }

    String cycle() {
        return cycle;
    }

    Remembered remembered() {
        return remembered;
    }

    List<Story> stories() {
        return stories;
    }

    void play(Opening opening) {
        open(opening);
        month();
        afterwards();
    }

    private void open(Opening opening) {
        time.moveTo(days.first(), MORNING);
        earlier.forEach(story -> story.timePassed(time.now()));
        cycle = opening.cycle(days.month());
        time.settle();
        stories = Casting.of(opening.allocations(cycle)).stream()
                .map(part -> new Story(part, days.auditsDueOn()))
                .toList();
        progress.say(days.first() + ": " + stories.size() + " audits drawn, assigned and sent out");
        audits = new AuditWork(cast, opening.tool(), time);
        moderations = new ModerationWork(cast, time, audits);
        actions = new ActionWork(cast, time);
    }

    private void month() {
        day(days.working(4), () -> begin(Turn.FIRST));
        day(days.working(7), () -> {
            handIn(Turn.FIRST);
            begin(Turn.SECOND);
        });
        day(days.working(9), () -> {
            moderate(Turn.FIRST);
            discuss(Turn.FIRST);
        });
        day(days.working(12), () -> {
            handIn(Turn.SECOND);
            begin(Turn.THIRD);
            twisted(Twist.GRADE_DISPUTED, moderations::dispute);
            goOn();
            remember();
        });
        day(days.working(14), () -> {
            moderate(Turn.SECOND);
            twisted(Twist.GRADE_DISPUTED, moderations::decide);
        });
        day(days.working(17), () -> {
            handIn(Turn.THIRD);
            begin(Turn.FOURTH);
            // Held a day before it counted as missed; the head of service was slow to record it.
            twisted(Twist.RECORDED_LATE, story -> actions.discuss(story, days.working(13)));
            twisted(Twist.ACTIONS_DISPUTED, moderations::dispute);
            goOn();
        });
        day(days.lastWorking(), () -> {
            handIn(Turn.FOURTH);
            begin(Turn.LATE);
            begin(Turn.STARTED_ONLY);
            moderate(Turn.THIRD);
            twisted(Twist.ACTIONS_DISPUTED, moderations::decide);
        });
    }

    private void afterwards() {
        day(days.after(3), () -> {
            moderate(Turn.FOURTH);
            handIn(Turn.LATE);
            discuss(Turn.FOURTH);
            goOn();
        });
        day(days.after(8), () -> {
            goOn();
            var team = cast.as(Cast.AUDIT_TEAM);
            each(Story::isSubmitted, story -> {
                team.step(AUDIT, AuditWork.path(story), "finalise", null);
                story.finish();
            });
            team.step(ALLOCATION, "/v1/cycles/" + cycle, "close", null);
        });
    }

    /** What reporting says today, which it must say again when it is asked for this day later. */
    private void remember() {
        time.settle();
        remembered = new Remembered(time.today(), CycleTables.read(cast, cycle, ""));
    }

    private void day(LocalDate day, Runnable work) {
        time.moveTo(day, WORKING);
        earlier.forEach(story -> story.timePassed(time.now()));
        stories.forEach(story -> story.timePassed(time.now()));
        work.run();
        progress.say(day + ": " + standing());
    }

    private void begin(Turn turn) {
        each(story -> story.part().turn() == turn, audits::begin);
    }

    private void handIn(Turn turn) {
        each(story -> story.part().turn() == turn, story -> {
            audits.addressConcerns(story);
            audits.handIn(story);
        });
        // Moderations, actions and pathways follow from what was handed in.
        time.settle();
    }

    private void moderate(Turn turn) {
        each(story -> story.part().turn() == turn && story.isModerationAsked(), moderations::moderate);
        time.settle();
    }

    private void discuss(Turn turn) {
        each(
                story -> story.part().turn() == turn && story.part().twist() == Twist.DISCUSSED_IN_TIME,
                story -> actions.discuss(story, time.today()));
    }

    private void twisted(Twist twist, Consumer<Story> work) {
        each(story -> story.part().twist() == twist, work);
        time.settle();
    }

    private void goOn() {
        each(Story::isSubmitted, actions::goOn);
    }

    private void each(Predicate<Story> which, Consumer<Story> work) {
        SideBySide.each(stories.stream().filter(which).toList(), work);
    }

    private String standing() {
        long submitted = stories.stream().filter(Story::isSubmitted).count();
        long moderated = stories.stream()
                .filter(story -> story.moderatedGrade().isPresent())
                .count();
        var all = stories.stream().flatMap(story -> story.actions().stream()).toList();
        long closed = all.stream().filter(ActionStory::isClosed).count();
        return submitted + " of " + stories.size() + " audits submitted, " + moderated + " moderated, " + closed
                + " of " + all.size() + " actions closed";
    }
}
