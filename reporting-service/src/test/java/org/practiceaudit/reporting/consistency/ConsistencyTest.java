package org.practiceaudit.reporting.consistency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.practiceaudit.reporting.known.Sample.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.practiceaudit.contracts.SectionAgreement;
import org.practiceaudit.reporting.documents.Document;
import org.practiceaudit.reporting.known.Sample;
import org.practiceaudit.reporting.reading.Scope;

/** Ten audits of one auditor of which moderation lowered two, and two of another. */
class ConsistencyTest {
    private static final SectionAgreement RISK = new SectionAgreement("risk", "good", "requires-improvement", false);
    private static final SectionAgreement NOT_APPLICABLE = new SectionAgreement("planning", null, null, true);

    private static Consistency report() {
        var audits = new ArrayList<Sample>();
        for (var i = 0; i < 10; i++) {
            audits.add(audit("a" + i)
                    .by("s-1")
                    .graded("good")
                    .moderated(i < 2 ? "requires-improvement" : "good", RISK, NOT_APPLICABLE));
        }
        audits.add(audit("b1").by("s-2").graded("good").moderated("good"));
        audits.add(audit("b2").by("s-2").graded("good").moderated("outstanding"));
        audits.add(audit("b3").by("s-2").graded("good").awaitsModeration());
        var cycle = Sample.known(Sample.cycle("2026-09", Sample.STARTS), audits.toArray(Sample[]::new));
        return Consistency.of(Sample.authority(List.of(cycle)), new Scope.Authority());
    }

    @Test
    void tellsHowFarEachAuditorAndTheirModeratorsAgree() {
        var report = report();

        assertEquals(12, report.overall().n());
        assertEquals(9 / 12.0, report.overall().figures().orElseThrow().exact().value());
        assertEquals(Set.of("s-1", "s-2"), report.auditors().keySet());
        var first = report.auditors().get("s-1").figures().orElseThrow();
        assertEquals(0.8, first.exact().value());
        assertEquals(0.2, first.difference(), 1e-9);
    }

    @Test
    void tellsNoFigureOfTooFew() {
        var second = report().auditors().get("s-2");

        assertEquals(2, second.n());
        assertEquals(Optional.empty(), second.figures());
    }

    @Test
    void tellsItBySectionAndByQuarter() {
        var report = report();

        assertEquals(Set.of("risk"), report.sections().keySet());
        assertEquals(
                0, report.sections().get("risk").figures().orElseThrow().exact().value());
        assertEquals(Set.of("2026 Q3"), report.quarters().keySet());
    }

    /** Newcombe (1998), Two-sided confidence intervals for the single proportion, table I: 81 of 263. */
    @Test
    void theIntervalOfAShareIsWilsons() {
        var interval = Share.of(81, 263);
        assertEquals(0.2553, interval.lower(), 0.00005);
        assertEquals(0.3662, interval.upper(), 0.00005);
    }

    @Test
    void isReadWithARowForEachAuditor() {
        var table = (Document.Table)
                ConsistencyDocument.of(report()).parts().get(2).blocks().getFirst();

        assertEquals(2, table.rows().size());
        assertEquals(new Document.Share(0.8), table.rows().getFirst().get(2));
        assertEquals(new Document.Nothing(), table.rows().getLast().get(2));
    }
}
