package org.practiceaudit.local.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.programme.WorkingDays;

/** A whole month of {@code bradford} through all services, from the import to the reports, after two small ones before it. */
final class MonthPlay implements Play {
    static final String PROGRAMME = "bradford";

    private static final long SEED = 2026;
    private static final YearMonth FIRST = YearMonth.of(2026, 7);
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    /** In the months before they had other work; managers and those who teach audited alone, twenty of them. */
    private static final Set<String> JOINED_LATER = Set.of(
            "practice-supervisor",
            "advanced-practitioner",
            "court-consultant",
            "qa-improvement-officer",
            "family-support-coordinator");

    /** By auditors, of the month before last and of the last. */
    private static final List<List<String>> PAST_GRADES = List.of(
            List.of(
                    Part.REQUIRES_IMPROVEMENT,
                    Part.GOOD,
                    Part.REQUIRES_IMPROVEMENT,
                    Part.INADEQUATE,
                    Part.REQUIRES_IMPROVEMENT,
                    Part.GOOD,
                    Part.REQUIRES_IMPROVEMENT,
                    Part.GOOD),
            List.of(
                    Part.GOOD,
                    Part.REQUIRES_IMPROVEMENT,
                    Part.GOOD,
                    Part.REQUIRES_IMPROVEMENT,
                    Part.OUTSTANDING,
                    Part.REQUIRES_IMPROVEMENT,
                    Part.GOOD));

    @Override
    public Set<Service> services() {
        return EnumSet.allOf(Service.class);
    }

    @Override
    public LocalDate begins() {
        return FIRST.atDay(1);
    }

    @Override
    public boolean play(Stage stage) {
        var time = stage.time();
        var progress = stage.progress();
        var first = first(time.read());
        var authority =
                SyntheticAuthority.of(new Blueprint(Programmes.shipped(PROGRAMME)), SEED, new MonthDays(first).first());
        var before = authority.before(JOINED_LATER);
        var cast = new Cast(stage.api(), authority);
        var opening = new Opening(cast, PROGRAMME);
        time.moveTo(new MonthDays(first).first(), MORNING);
        opening.publishProgramme();
        opening.importAll(before);
        progress.say(
                time.today() + ": programme published, " + authority.children().size() + " children and "
                        + authority.staff().size() + " staff imported");
        var past = past(stage, cast, opening, first);
        opening.importStaff(authority);
        var scenario = new Scenario(cast, time, first.plusMonths(PAST_GRADES.size()), progress, past);
        scenario.play(opening);
        stage.settled().await("at the end", time.read());
        progress.say("cycle closed; reading reports and topics");
        var all = new ArrayList<>(past);
        all.addAll(scenario.stories());
        var expected = ExpectedEvents.of(authority, PAST_GRADES.size() + 1, authority.staffChanged(before), all);
        var outcome = Outcome.of(
                cast,
                scenario,
                authority,
                expected,
                stage.settled().totals(stage.site().authority()));
        outcome.print();
        var unmet = outcome.differences().size()
                + Downloads.board(cast.as(Cast.HEAD_OF_QUALITY), scenario.cycle())
                + new Escalations(stage).play();
        Addresses.print(
                stage.site(),
                services(),
                stage.site().url(Service.REPORTING) + "/v1/reports/cycles/" + scenario.cycle());
        progress.say(unmet == 0 ? "done" : unmet + " things are not as expected");
        return unmet == 0;
    }

    private static List<Story> past(Stage stage, Cast cast, Opening opening, YearMonth first) {
        var stories = new ArrayList<Story>();
        for (int n = 0; n < PAST_GRADES.size(); n++) {
            var month = first.plusMonths(n);
            var of = new PastCycle(cast, stage.time(), month, stories).play(opening, PAST_GRADES.get(n));
            stories.addAll(of);
            stage.progress()
                    .say(stage.time().today() + ": the cycle of " + month + " with " + of.size() + " audits is closed");
        }
        return stories;
    }

    /** The usual month; a service that cannot start before today gets the month after today. */
    private static YearMonth first(Instant businessTime) {
        var today = WorkingDays.dateOf(businessTime);
        return today.isAfter(new MonthDays(FIRST).first())
                ? YearMonth.from(today).plusMonths(1)
                : FIRST;
    }
}
