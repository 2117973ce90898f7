package org.practiceaudit.bench.reports;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import org.practiceaudit.bench.Findings;
import org.practiceaudit.bench.Measure;
import org.practiceaudit.bench.installation.Installation;
import org.practiceaudit.bench.installation.Kafka;
import org.practiceaudit.bench.rebuild.History;
import org.practiceaudit.bench.rebuild.Projection;
import org.practiceaudit.local.stack.LocalStack;

/** How long reports take over HTTP, among the projection rows of a million audits. */
public final class ReportsBench {
    private static final int AUTHORITIES = 150;
    private static final int QUICK_AUTHORITIES = 5;
    private static final int TIMES = 300;
    private static final int QUICK_TIMES = 40;
    private static final YearMonth FIRST = YearMonth.of(2020, 1);
    private static final String TITLE = "milliseconds until a report is there, of a random authority and month";

    /** @param path of an authority's month, without host */
    private record Asked(String name, BiFunction<YearMonth, Random, String> path, boolean past) {
        static Asked now(String name, BiFunction<YearMonth, Random, String> path) {
            return new Asked(name, path, false);
        }
    }

    private static final List<Asked> REPORTS = List.of(
            Asked.now("cycle report", (month, _) -> "/v1/reports/cycles/" + month),
            Asked.now("timelines of a cycle", (month, _) -> "/v1/reports/cycles/" + month + "/timelines?limit=20"),
            Asked.now("timeline of an audit", (month, random) -> "/v1/timelines/" + audit(month, random)),
            Asked.now("audits of a cycle", (month, _) -> "/v1/reports/audits?cycle=" + month),
            Asked.now("audits of two years", (month, _) -> "/v1/reports/audits?" + years(month)),
            Asked.now("actions of two years", (month, _) -> "/v1/reports/actions?" + years(month)),
            Asked.now("auditors of two years", (month, _) -> "/v1/reports/auditors?" + years(month)),
            Asked.now("confirmations of two years", (month, _) -> "/v1/reports/confirmations?" + years(month)),
            Asked.now("consistency of two years", (month, _) -> "/v1/reports/consistency?" + years(month)),
            Asked.now("scorecard of two years", (month, _) -> "/v1/reports/scorecard?" + years(month)),
            Asked.now("trends of two years", (month, _) -> "/v1/reports/trends?" + years(month)),
            Asked.now("late steps of two years", (month, _) -> "/v1/reports/late-steps?" + years(month)),
            Asked.now("impact of two years", (month, _) -> "/v1/reports/impact?" + years(month)),
            Asked.now("coverage of two years", (month, _) -> "/v1/reports/coverage?" + years(month)),
            Asked.now("comparison with the cycle before", (month, _) -> "/v1/reports/cycles/" + month + "/comparison"),
            Asked.now("board report", (month, _) -> "/v1/reports/cycles/" + month + "/board"),
            Asked.now("page of a cycle", (month, _) -> "/cycles/" + month),
            Asked.now("page of the audits of a cycle", (month, _) -> "/audits?cycle=" + month),
            Asked.now("page of inadequate cases", (month, _) -> "/inadequate?cycle=" + month),
            Asked.now("page of the scorecard", (month, _) -> "/reports/scorecard?cycle=" + month),
            Asked.now("page of consistency", (month, _) -> "/reports/consistency?" + years(month)),
            new Asked(
                    "cycle report of a past day",
                    (month, _) -> "/v1/reports/cycles/" + month + "?asAt="
                            + month.plusMonths(1).atDay(5),
                    true));

    private ReportsBench() {}

    public static Findings run(LocalStack stack, boolean quick) {
        var authorities = quick ? QUICK_AUTHORITIES : AUTHORITIES;
        ManyAudits.say(new Kafka(stack.bootstrap()));
        try (var installation = Installation.of(stack, "reporting")) {
            var service = installation.start();
            ManyAudits.copy(installation, new Projection(installation, service), authorities);
            var reader = new Reading(installation, service.url(), authorities);
            var measures = new ArrayList<Measure>();
            for (var report : REPORTS) {
                measures.add(measured(reader, report, quick ? QUICK_TIMES : TIMES));
            }
            var audits = authorities * History.MONTHS * ManyAudits.AUDITS_OF_A_CYCLE;
            var notes = List.of(
                    "%,d audits of %,d authorities in %d cycles each, %,d rows."
                            .formatted(
                                    audits,
                                    authorities,
                                    History.MONTHS,
                                    installation.count("select count(*) from stream_facts")),
                    "One reader who asks again as soon as the last report is there; past days are of the one authority whose"
                            + " log is there, and so are single timelines.");
            return new Findings("reports", TITLE, measures, new LinkedHashMap<>(), notes);
        }
    }

    /** Once without a clock for the compilers, then with it. */
    private static Measure measured(Reading reader, Asked report, int times) {
        var ofTheLog = report.past()
                || (report.name().startsWith("timeline") || report.name().contains("inadequate"));
        reader.spread(times / 3, ofTheLog, random -> report.path().apply(month(random), random));
        var spread = reader.spread(times, ofTheLog, random -> report.path().apply(month(random), random));
        return Measure.of(report.name()).with("times", times).with(spread);
    }

    private static YearMonth month(Random random) {
        return FIRST.plusMonths(24 + random.nextInt(History.MONTHS - 24));
    }

    private static String audit(YearMonth month, Random random) {
        return "%s-%03d".formatted(month, 1 + random.nextInt(ManyAudits.AUDITS_OF_A_CYCLE));
    }

    private static String years(YearMonth last) {
        LocalDate from = last.minusMonths(23).atDay(1);
        return "from=" + from + "&to=" + last.atEndOfMonth();
    }
}
