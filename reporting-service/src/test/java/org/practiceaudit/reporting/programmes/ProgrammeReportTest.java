package org.practiceaudit.reporting.programmes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.practiceaudit.reporting.known.Sample.audit;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.practiceaudit.reporting.documents.Document.Amount;
import org.practiceaudit.reporting.documents.Document.Share;
import org.practiceaudit.reporting.documents.Document.Words;
import org.practiceaudit.reporting.known.Sample;
import org.practiceaudit.reporting.reading.Scope;

/** Cycles of February, May and September; the programme was published anew before the last. */
class ProgrammeReportTest {
    private static final ProgrammeVersion FIRST = new ProgrammeVersion("bradford", 1);
    private static final ProgrammeVersion SECOND = new ProgrammeVersion("bradford", 2);
    private static final ProgrammeReport REPORT = ProgrammeReport.of(
            Sample.authority(List.of(
                    Sample.known(
                            Sample.cycle("feb", Sample.STARTS.withMonth(2)),
                            audit("f1").graded("good")),
                    Sample.known(
                            Sample.cycle("may", Sample.STARTS.withMonth(5)),
                            audit("m1").graded("good").moderated("inadequate"),
                            audit("m2")),
                    Sample.known(
                            Sample.cycle("sep", Sample.STARTS),
                            audit("s1").graded("outstanding"),
                            audit("s2").graded("inadequate")))),
            Map.of("feb", FIRST, "may", FIRST, "sep", SECOND),
            new Scope.Authority());

    @Test
    void tellsEachCycleWithTheVersionThatItKeeps() {
        assertEquals(
                List.of(FIRST, FIRST, SECOND),
                REPORT.cycles().stream().map(ProgrammeReport.OfCycle::programme).toList());
    }

    @Test
    void addsUpCyclesByYearFromApril() {
        assertEquals(
                List.of("2025: 1", "2026: 4"),
                REPORT.years().stream()
                        .map(it -> it.from() + ": " + it.figures().audits().allocated())
                        .toList());
    }

    @Test
    void addsUpCyclesByVersion() {
        assertEquals(
                List.of("1: 3", "2: 2"),
                REPORT.versions().stream()
                        .map(it -> it.programme().version() + ": "
                                + it.figures().audits().allocated())
                        .toList());
        assertEquals(5, REPORT.total().audits().allocated());
    }

    @Test
    void isReadLineByLineWithItsShares() {
        var completion = REPORT.document().tables().get(1).table();
        assertEquals(
                List.of(
                        "FEBRUARY 2026",
                        "MAY 2026",
                        "SEPTEMBER 2026",
                        "April 2025 to March 2026",
                        "April 2026 to March 2027",
                        "Bradford, version 1",
                        "Bradford, version 2",
                        "All"),
                completion.rows().stream()
                        .map(row -> ((Words) row.getFirst()).text())
                        .toList());
        assertEquals(new Share(0.8), completion.rows().getLast().get(3));

        var changed = REPORT.document().tables().get(3).table();
        assertEquals(new Amount(1), changed.rows().get(1).get(3));
        var grades = REPORT.document().tables().get(2).table();
        assertEquals(new Share(0.5), grades.rows().get(2).getLast());
    }
}
