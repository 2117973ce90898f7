package org.practiceaudit.local.demo;

import static org.practiceaudit.local.demo.Service.ALLOCATION;
import static org.practiceaudit.local.demo.Service.AUDIT;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.practiceaudit.local.demo.Part.Turn;
import org.practiceaudit.local.demo.Part.Twist;

/** An earlier and smaller cycle in four days, so that the reports of the later one have something to compare it with. */
final class PastCycle {
    private static final LocalTime WORKING = LocalTime.of(10, 0);

    private final Cast cast;
    private final BusinessTime time;
    private final MonthDays days;
    private final List<Story> earlier;
    private List<Story> stories = List.of();

    /** @param earlier what has begun before it and goes on */
    PastCycle(Cast cast, BusinessTime time, YearMonth month, List<Story> earlier) {
        this.cast = cast;
        this.time = time;
        this.days = new MonthDays(month);
        this.earlier = List.copyOf(earlier);
    }

    /** @param grades by auditors, given in turn */
    List<Story> play(Opening opening, List<String> grades) {
        to(days.first());
        var cycle = opening.cycle(days.month());
        time.settle();
        stories = Casting.past(opening.allocations(cycle), grades).stream()
                .map(part -> new Story(part, days.auditsDueOn()))
                .toList();
        var audits = new AuditWork(cast, opening.tool(), time);
        var moderations = new ModerationWork(cast, time, audits);
        var actions = new ActionWork(cast, time);
        to(days.working(4));
        each(story -> story.part().turn() == Turn.FIRST, audits::begin);
        to(days.working(8));
        each(story -> story.part().turn() == Turn.FIRST, audits::handIn);
        to(days.working(10));
        each(Story::isModerationAsked, moderations::moderate);
        each(story -> story.part().twist() == Twist.DISCUSSED_IN_TIME, story -> actions.discuss(story, time.today()));
        to(days.lastWorking());
        each(Story::isSubmitted, actions::goOn);
        close(cycle);
        return stories;
    }

    private void close(String cycle) {
        var team = cast.as(Cast.AUDIT_TEAM);
        each(Story::isSubmitted, story -> {
            team.step(AUDIT, AuditWork.path(story), "finalise", null);
            story.finish();
        });
        team.step(ALLOCATION, "/v1/cycles/" + cycle, "close", null);
    }

    private void to(LocalDate day) {
        time.moveTo(day, WORKING);
        earlier.forEach(story -> story.timePassed(time.now()));
        stories.forEach(story -> story.timePassed(time.now()));
    }

    private void each(Predicate<Story> which, Consumer<Story> work) {
        SideBySide.each(stories.stream().filter(which).toList(), work);
        time.settle();
    }
}
