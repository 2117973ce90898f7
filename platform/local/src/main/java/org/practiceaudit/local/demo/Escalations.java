package org.practiceaudit.local.demo;

import static org.practiceaudit.local.demo.Service.REPORTING;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Two inadequate cases followed until practice is safe, each in a small authority of its own: TH-24 and PQ-20. */
final class Escalations {
    private static final YearMonth USUAL = YearMonth.of(2026, 11);

    /** A group of services is audited every six months (TH-01). */
    private static final int BETWEEN = 6;

    private final Play.Stage stage;

    Escalations(Play.Stage stage) {
        this.stage = stage;
    }

    /** Plays and prints them; answers how much is not as expected. */
    long play() {
        var agenda = new Agenda(stage.time());
        try (var south = new SmallAuthority(
                        stage, "southvale", "performance-and-quality", "assessment", "safeguarding");
                var west = new SmallAuthority(
                        stage,
                        "westvale",
                        "tower-hamlets",
                        "family-support-and-protection",
                        "children-with-disabilities",
                        "mash",
                        "assessment-and-intervention",
                        "children-looked-after",
                        "through-care")) {
            var quality = new QualityEscalation(south, agenda);
            var hamlets = new TowerHamletsEscalation(west, agenda);
            var month = month(stage.time().today());
            quality.begin(south.workingDay(month.atDay(1)));
            hamlets.begin(west.workingDay(month.atDay(17)));
            agenda.follow();
            stage.progress().say(stage.time().today() + ": both cases are safe; reading their timelines");
            return List.of(south, west).stream().mapToLong(this::print).sum();
        }
    }

    /** The usual one; where that has begun already, the next in which cycles of both programmes begin. */
    private static YearMonth month(LocalDate today) {
        var month = USUAL;
        while (!today.isBefore(month.atDay(1))) {
            month = month.plusMonths(BETWEEN);
        }
        return month;
    }

    private long print(SmallAuthority authority) {
        Outcome.heading("One inadequate case in " + authority.policy().name());
        System.out.println(authority.log());
        var audit = authority.followed();
        System.out.println("\n"
                + TimelineTables.of(JsonNodeFactory.instance
                        .arrayNode()
                        .add(authority
                                .cast()
                                .as(Cast.HEAD_OF_QUALITY)
                                .get(REPORTING, "/v1/timelines/" + audit)
                                .body())));
        return Expectation.print("path", authority.log().expectations());
    }
}
