package org.practiceaudit.local.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Set;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.programme.WorkingDays;

/** A whole month of {@code bradford} through all services, from the import to the reports. */
final class MonthPlay implements Play {
    static final String PROGRAMME = "bradford";

    private static final long SEED = 2026;
    private static final YearMonth MONTH = YearMonth.of(2026, 9);

    @Override
    public Set<Service> services() {
        return EnumSet.allOf(Service.class);
    }

    @Override
    public LocalDate begins() {
        return MONTH.atDay(1);
    }

    @Override
    public boolean play(Stage stage) {
        var time = stage.time();
        var progress = stage.progress();
        var month = month(time.read());
        var blueprint = new Blueprint(Programmes.shipped(PROGRAMME));
        var authority = SyntheticAuthority.of(blueprint, SEED, new MonthDays(month).first());
        var cast = new Cast(stage.api(), authority);
        var scenario = new Scenario(cast, time, month, progress);
        scenario.play(authority);
        stage.settled().await("at the end", time.read());
        progress.say("cycle closed; reading reports and topics");
        var outcome = Outcome.of(cast, scenario, authority, stage.settled().totals());
        outcome.print();
        var unmet = outcome.differences().size() + new Escalations(stage).play();
        Addresses.print(stage.stack(), services(), Service.REPORTING.url() + "/v1/reports/cycles/" + scenario.cycle());
        progress.say(unmet == 0 ? "done" : unmet + " things are not as expected");
        return unmet == 0;
    }

    /** The usual month; a service that cannot start before today gets the month after today. */
    private static YearMonth month(Instant businessTime) {
        var today = WorkingDays.dateOf(businessTime);
        return today.isAfter(new MonthDays(MONTH).first())
                ? YearMonth.from(today).plusMonths(1)
                : MONTH;
    }
}
