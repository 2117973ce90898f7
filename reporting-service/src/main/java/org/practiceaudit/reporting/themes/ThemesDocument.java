package org.practiceaudit.reporting.themes;

import static org.practiceaudit.reporting.documents.Cells.code;
import static org.practiceaudit.reporting.documents.Cells.count;
import static org.practiceaudit.reporting.documents.Cells.number;
import static org.practiceaudit.reporting.documents.Cells.numbers;
import static org.practiceaudit.reporting.documents.Cells.shares;
import static org.practiceaudit.reporting.documents.Cells.text;
import static org.practiceaudit.reporting.documents.Cells.words;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.practiceaudit.reporting.board.BoardDocuments;
import org.practiceaudit.reporting.disclosure.SmallNumbers;
import org.practiceaudit.reporting.documents.Cells;
import org.practiceaudit.reporting.documents.Document;
import org.practiceaudit.reporting.documents.Document.Block;
import org.practiceaudit.reporting.documents.Document.Part;
import org.practiceaudit.reporting.documents.Document.Share;
import org.practiceaudit.reporting.documents.Document.Suppressed;
import org.practiceaudit.reporting.documents.Document.Table;
import org.practiceaudit.reporting.documents.Document.Text;
import org.practiceaudit.reporting.documents.Document.Value;

/** Themes over cycles, as they are read. */
final class ThemesDocument {
    private ThemesDocument() {}

    static Document of(ThemesReport report) {
        var parts = new ArrayList<Part>();
        parts.add(new Part("Over all of these cycles", overall(report)));
        parts.add(new Part("Cycle by cycle", List.of(byCycle(report))));
        if (!report.elsewhere().isEmpty()) {
            parts.add(new Part("Noted beside audits", List.of(elsewhere(report))));
        }
        parts.add(new Part("What was made of them", List.of(followUp(report))));
        return new Document(
                "Themes",
                report.scope().words() + ": strengths and areas for improvement over " + cycles(report)
                        + ". Of fewer than " + SmallNumbers.FEWEST + " audits nothing is said.",
                report.knownUntil(),
                parts);
    }

    private static String cycles(ThemesReport report) {
        return switch (report.cycles().size()) {
            case 0 -> "no cycle yet";
            case 1 -> report.cycles().getFirst().name();
            default ->
                report.cycles().size() + " cycles, "
                        + report.cycles().getFirst().name() + " to "
                        + report.cycles().getLast().name();
        };
    }

    private static List<Block> overall(ThemesReport report) {
        var blocks = new ArrayList<>(BoardDocuments.themes(report.overall()));
        blocks.add(new Text(
                report.overall().systemic().isEmpty()
                        ? "No theme was below good in several services."
                        : "Below good in more than one service: "
                                + String.join(
                                        ", ",
                                        report.overall().systemic().stream()
                                                .map(Cells::readable)
                                                .toList())
                                + "."));
        return blocks;
    }

    private static Table byCycle(ThemesReport report) {
        var rows = new ArrayList<List<Value>>();
        report.byCycle()
                .forEach((theme, cycles) -> report.cycles().stream()
                        .filter(cycle -> cycles.containsKey(cycle.cycle()))
                        .forEach(cycle -> rows.add(row(theme, cycle.name(), cycles.get(cycle.cycle())))));
        return new Table(
                "Each theme, cycle by cycle",
                List.of(
                        words("Theme"),
                        words("Cycle"),
                        numbers("Good or better"),
                        numbers("Below good"),
                        shares("Share good or better")),
                rows);
    }

    private static List<Value> row(String theme, String cycle, SmallNumbers.Counts sides) {
        var good = sides.counts().get(ThemesReport.GOOD);
        var below = sides.counts().get(ThemesReport.BELOW);
        return Cells.row(
                code(theme),
                text(cycle),
                count(good),
                count(below),
                good.isPresent() && below.isPresent()
                        ? new Share((double) good.getAsInt() / (good.getAsInt() + below.getAsInt()))
                        : new Suppressed());
    }

    private static Table elsewhere(ThemesReport report) {
        return new Table(
                "Themes of work that is more than one audit",
                Stream.concat(
                                Stream.of(words("Theme")),
                                NotedElsewhere.SOURCES.stream().map(source -> numbers(Cells.readable(source))))
                        .toList(),
                report.elsewhere().entrySet().stream()
                        .map(each -> Stream.concat(
                                        Stream.of(code(each.getKey())),
                                        NotedElsewhere.SOURCES.stream()
                                                .map(source -> count(
                                                        each.getValue().counts().get(source))))
                                .toList())
                        .toList());
    }

    private static Table followUp(ThemesReport report) {
        return new Table(
                "Actions, learning and improvements",
                List.of(
                        words("Theme"),
                        numbers("Actions"),
                        numbers("Outstanding"),
                        numbers("Passed on to services"),
                        numbers("Workshops and campaigns"),
                        numbers("Improvements"),
                        numbers("Achieved"),
                        words("Learning of cycles")),
                report.followUp().entrySet().stream()
                        .map(each -> followUp(report, each.getKey(), each.getValue()))
                        .toList());
    }

    private static List<Value> followUp(ThemesReport report, String theme, FollowUp it) {
        return Cells.row(
                code(theme),
                count(it.actions()),
                count(it.outstanding()),
                number(it.passedOn()),
                number(it.campaigns()),
                number(it.improvements()),
                number(it.achieved()),
                text(String.join(
                        ", ",
                        report.cycles().stream()
                                .filter(cycle -> it.cycles().contains(cycle.cycle()))
                                .map(ThemesReport.Named::name)
                                .toList())));
    }
}
