package org.practiceaudit.reporting.board;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.practiceaudit.reporting.disclosure.SmallNumbers;
import org.practiceaudit.reporting.facts.StreamFacts.Enquiry;
import org.practiceaudit.reporting.facts.WiderFacts.DipSampleReport;
import org.practiceaudit.reporting.known.AuthorityFacts;
import org.practiceaudit.reporting.known.CycleFacts;

/**
 * A key line of enquiry and the signed-off reports on its dip samples (TH-02, TH-07). Its wording, why it was chosen and what was
 * found are told by their owners when the report is read.
 */
public record LineOfEnquiry(String code, List<Sampled> reports) {
    /**
     * @param cycle that the samples were drawn in, which need not be the one that the line was chosen for
     * @param grades how many samples at each grade
     */
    public record Sampled(
            String report, String cycle, OptionalInt samples, SmallNumbers.Counts grades, List<String> themes) {
        static Sampled of(DipSampleReport report) {
            return new Sampled(
                    report.report(),
                    report.cycle(),
                    SmallNumbers.alone(report.samples()),
                    SmallNumbers.of(report.grades()),
                    report.themes());
        }
    }

    /** The lines of the cycle and of those dip samples that were drawn in its time. */
    static List<LineOfEnquiry> of(AuthorityFacts known, CycleFacts cycle) {
        var reports = known.only(DipSampleReport.class).stream()
                .filter(report -> inTimeOf(known, report.cycle(), cycle))
                .toList();
        var codes = new LinkedHashSet<String>();
        known.only(Enquiry.class).stream()
                .filter(it -> Objects.equals(it.cycle(), cycle.cycle().cycle()))
                .forEach(it -> codes.addAll(it.lines()));
        reports.forEach(report -> codes.add(report.line()));
        return codes.stream()
                .map(code -> new LineOfEnquiry(
                        code,
                        reports.stream()
                                .filter(report -> report.line().equals(code))
                                .map(Sampled::of)
                                .toList()))
                .toList();
    }

    private static boolean inTimeOf(AuthorityFacts known, String of, CycleFacts cycle) {
        var mine = cycle.cycle().dates();
        return of.equals(cycle.cycle().cycle())
                || known.cycle(of)
                        .map(other -> other.cycle().dates())
                        .filter(other -> !other.startsOn().isAfter(mine.endsOn())
                                && !other.endsOn().isBefore(mine.startsOn()))
                        .isPresent();
    }
}
