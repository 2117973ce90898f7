package org.practiceaudit.reporting.comparison;

import static org.practiceaudit.reporting.documents.Cells.code;
import static org.practiceaudit.reporting.documents.Cells.number;
import static org.practiceaudit.reporting.documents.Cells.numbers;
import static org.practiceaudit.reporting.documents.Cells.row;
import static org.practiceaudit.reporting.documents.Cells.share;
import static org.practiceaudit.reporting.documents.Cells.shares;
import static org.practiceaudit.reporting.documents.Cells.text;
import static org.practiceaudit.reporting.documents.Cells.words;
import static org.practiceaudit.reporting.documents.Tables.table;
import static org.practiceaudit.reporting.documents.Tables.words;

import java.util.List;
import java.util.stream.Stream;
import org.practiceaudit.reporting.documents.Document;
import org.practiceaudit.reporting.documents.Document.Block;
import org.practiceaudit.reporting.documents.Document.Nothing;
import org.practiceaudit.reporting.documents.Document.Part;
import org.practiceaudit.reporting.documents.Document.Table;
import org.practiceaudit.reporting.documents.Document.Text;
import org.practiceaudit.reporting.documents.Document.Value;

/** A cycle beside the one before, and work audited again, as they are read. */
public final class ComparisonDocuments {
    private ComparisonDocuments() {}

    public static Document of(CycleComparison comparison) {
        return new Document(
                comparison.now().cycle().dates().name() + " and the cycle before",
                comparison.scope().words(),
                comparison.knownUntil(),
                List.of(new Part("Cycle against cycle", blocks(comparison))));
    }

    /** For a report of which this is a part. */
    public static List<Block> blocks(CycleComparison comparison) {
        if (comparison.before().isEmpty()) {
            return List.of(new Text("There is no earlier cycle of this kind to compare with."));
        }
        var then = comparison.before().get().cycle().dates().name();
        var now = comparison.now().cycle().dates().name();
        return List.of(
                new Text("A change is called clear where it is more than chance would bring about: its 95 per cent"
                        + " interval leaves out no change at all."),
                new Table(
                        "Shares in " + now + " and " + then,
                        List.of(
                                words("Share"),
                                shares(then),
                                numbers("Of, then"),
                                shares(now),
                                numbers("Of, now"),
                                words("Change in points"),
                                words("Reading")),
                        comparison.changes().stream()
                                .map(ComparisonDocuments::cells)
                                .toList()));
    }

    private static List<Value> cells(Difference it) {
        return row(
                code(it.of()),
                share(it.part(), it.whole()),
                number(it.whole()),
                share(it.partNow(), it.wholeNow()),
                number(it.wholeNow()),
                it.by()
                        .<Value>map(by -> text("%+.0f (%+.0f to %+.0f)"
                                .formatted(by.value() * 100, by.lower() * 100, by.upper() * 100)))
                        .orElse(new Nothing()),
                it.by()
                        .<Value>map(by -> text(by.clear() ? "Clear change" : "May be chance"))
                        .orElse(new Nothing()));
    }

    public static Document of(ReAuditImpact impact) {
        var pairs = table(
                "Work audited again",
                impact.pairs(),
                words("Audit", it -> text(it.audit())),
                words("Service", it -> code(it.service())),
                words("Audited again as", it -> code(it.kind())),
                words("Grade before", it -> code(it.before())),
                words("Grade after", it -> code(it.after())),
                words("Result", it -> text(result(it.direction()))));
        return new Document(
                "Impact of follow-up",
                impact.scope().words(),
                impact.knownUntil(),
                List.of(new Part("In short", blocks(impact)), new Part("Case by case", List.of(pairs))));
    }

    /** Without single cases, for a report of which this is a part. */
    public static List<Block> blocks(ReAuditImpact impact) {
        var lines = Stream.of(
                        row(text("Improved"), number(impact.improved())),
                        row(text("As before"), number(impact.same())),
                        row(text("Worse"), number(impact.worse())),
                        row(text("Still to be audited again"), number(impact.pending())),
                        row(text("Found improved at a meeting"), number(impact.raisedAtMeetings())),
                        row(text("Escalated"), number(impact.escalated())))
                .toList();
        return List.of(new Table(
                "Work below standard and what became of it", List.of(words("Result"), numbers("Audits")), lines));
    }

    private static String result(int direction) {
        return direction > 0 ? "Improved" : direction == 0 ? "As before" : "Worse";
    }
}
