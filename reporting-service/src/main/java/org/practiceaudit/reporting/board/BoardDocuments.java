package org.practiceaudit.reporting.board;

import static org.practiceaudit.reporting.documents.Cells.code;
import static org.practiceaudit.reporting.documents.Cells.codes;
import static org.practiceaudit.reporting.documents.Cells.count;
import static org.practiceaudit.reporting.documents.Cells.day;
import static org.practiceaudit.reporting.documents.Cells.number;
import static org.practiceaudit.reporting.documents.Cells.numbers;
import static org.practiceaudit.reporting.documents.Cells.row;
import static org.practiceaudit.reporting.documents.Cells.text;
import static org.practiceaudit.reporting.documents.Cells.words;
import static org.practiceaudit.reporting.documents.Tables.days;
import static org.practiceaudit.reporting.documents.Tables.numbers;
import static org.practiceaudit.reporting.documents.Tables.shares;
import static org.practiceaudit.reporting.documents.Tables.table;
import static org.practiceaudit.reporting.documents.Tables.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.practiceaudit.reporting.comparison.Difference;
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
import org.practiceaudit.reporting.learning.LearningDocument;
import org.practiceaudit.reporting.reports.Grades;

/** The board report and its short versions as they are read. */
public final class BoardDocuments {
    public static final Text KEPT_BACK = new Text(
            "Numbers from 1 to " + (SmallNumbers.FEWEST - 1)
                    + " are kept back, with others from which they would follow, since they could tell of a child or a worker.");

    private BoardDocuments() {}

    /** In the order of TH-28. */
    public static Document of(BoardReading reading) {
        var report = reading.report();
        var now = report.cycles().getFirst();
        return new Document(
                "Report to the improvement board: " + now.name(),
                now.progress(),
                report.knownUntil(),
                List.of(
                        new Part("Grades compared with earlier cycles", grades(report)),
                        new Part("Changes at moderation", moderation(report.moderation())),
                        new Part("Impact of the last cycle", impact(report.impact())),
                        new Part("Lines of enquiry: rationale and findings", EnquiryParts.of(reading)),
                        new Part("Strengths and areas for development", themes(report.themes())),
                        new Part("Systemic issues", systemic(report)),
                        new Part("Feedback of families and children", family(report.feedback())),
                        new Part("Feedback of practitioners", practitioners(report.feedback())),
                        new Part("Plan for improvement", plan(reading))));
    }

    /** The short version for its audience. */
    public static Document of(Briefing briefing) {
        return switch (briefing.audience()) {
            case PRACTITIONERS -> brief("What the audits found: " + briefing.name(), "For practitioners", briefing);
            case PARTNERS ->
                brief(
                        "Audit highlights: " + briefing.name(),
                        "For partners, councillors and the chief executive",
                        briefing);
        };
    }

    private static Document brief(String title, String about, Briefing briefing) {
        return new Document(
                title,
                about,
                briefing.knownUntil(),
                List.of(
                        new Part(
                                "Grades",
                                List.of(
                                        new Text(Cells.readable(SmallNumbers.words(briefing.audits()))
                                                + " audits were completed. "
                                                + change(briefing.change())),
                                        counts("Audits by grade", "Grade", briefing.grades()))),
                        new Part("What was looked at", List.of(new Text(listed(briefing.lines())))),
                        new Part("What goes well", List.of(themes("Strengths", briefing.strengths()))),
                        new Part("What to work on", List.of(themes("Areas for development", briefing.development()))),
                        new Part(
                                "What families say",
                                List.of(counts("Families' feedback", "Feedback", briefing.family()))),
                        new Part(
                                "What comes next",
                                List.of(table(
                                        "Planned",
                                        briefing.planned(),
                                        words("What", it -> code(it.what())),
                                        words("Theme", it -> code(it.theme())),
                                        days("Until", it -> day(it.until())))))));
    }

    private static List<Block> grades(BoardReport report) {
        var names = Grades.bestFirst(report.cycles().stream()
                .flatMap(cycle -> cycle.grades().counts().keySet().stream())
                .toList());
        var byCycle = report.cycles().stream()
                .map(cycle -> graded(text(cycle.name()), count(cycle.completed()), names, cycle.grades()))
                .toList();
        var byService = report.cycles().getFirst().services().entrySet().stream()
                .map(service ->
                        graded(code(service.getKey()), count(service.getValue().total()), names, service.getValue()))
                .toList();
        return List.of(
                new Text(change(report.change())),
                new Table("Grades of record by cycle", gradeColumns("Cycle", names), byCycle),
                new Table("Grades of record by service", gradeColumns("Service", names), byService),
                KEPT_BACK);
    }

    private static List<Document.Column> gradeColumns(String of, List<String> grades) {
        var columns = new ArrayList<>(List.of(words(of), numbers("Audits completed")));
        grades.forEach(grade -> columns.add(numbers(Cells.readable(grade))));
        return columns;
    }

    /** A row of audits by grade, with a nought for a grade that others have. */
    private static List<Value> graded(Value of, Value completed, List<String> grades, SmallNumbers.Counts counts) {
        var cells = new ArrayList<>(List.of(of, completed));
        grades.forEach(grade -> cells.add(count(counts.counts().getOrDefault(grade, OptionalInt.of(0)))));
        return cells;
    }

    private static String change(Optional<Difference> change) {
        return change.flatMap(Difference::by)
                .map(by -> "The share of good or better changed by %+.0f points against the cycle before, which %s."
                        .formatted(
                                by.value() * 100,
                                by.clear() ? "is more than chance" : "may be chance: it should not be read as change"))
                .orElse("No change against an earlier cycle can be told.");
    }

    private static List<Block> moderation(BoardReport.Moderated moderated) {
        return List.of(
                new Table(
                        "Moderation",
                        List.of(words("Moderations"), numbers("Audits")),
                        List.of(
                                row(text("Completed"), count(moderated.completed())),
                                row(text("Grade changed"), count(moderated.changed())))),
                counts("Changes from grade to grade", "Change", moderated.changes()));
    }

    private static List<Block> impact(BoardReport.Impact impact) {
        return List.of(
                new Text("What became of work of cycle " + impact.cycle() + " that was audited again."),
                counts("Work audited again", "Result", impact.results()),
                new Table(
                        "Escalation",
                        List.of(words("Work not improved"), numbers("Audits")),
                        List.of(row(text("Taken to a higher role"), count(impact.escalated())))));
    }

    public static List<Block> themes(Themes themes) {
        return List.of(themes("Strengths", themes.strengths()), themes("Areas for development", themes.development()));
    }

    private static Table themes(String caption, List<Themes.Theme> themes) {
        return table(
                caption,
                themes,
                words("Theme", it -> code(it.code())),
                numbers("Audits", it -> number(it.audits())),
                shares(
                        "Good or better",
                        it -> it.goodOrBetter().<Value>map(Share::new).orElse(new Suppressed())));
    }

    private static List<Block> systemic(BoardReport report) {
        var persistent = report.persistent();
        return List.of(
                new Text(
                        report.themes().systemic().isEmpty()
                                ? "No theme was below good in several services."
                                : "Below good in more than one service: "
                                        + listed(report.themes().systemic()) + "."),
                new Table(
                        "Not done in time",
                        List.of(words("What"), numbers("How many")),
                        List.of(
                                row(text("Audits owed past their due day"), count(persistent.owed())),
                                row(text("Actions overdue"), count(persistent.overdueActions())),
                                row(text("Steps for work below standard missed"), count(persistent.overdueSteps())))));
    }

    private static List<Block> family(BoardReport.Feedback feedback) {
        return List.of(counts("How seeking families' views ended", "Outcome", feedback.family()));
    }

    private static List<Block> practitioners(BoardReport.Feedback feedback) {
        return List.of(counts("The practitioner's own account", "Account", feedback.practitioners()));
    }

    private static List<Block> plan(BoardReading reading) {
        var learning = reading.report().learning();
        var blocks = new ArrayList<Block>();
        blocks.add(LearningDocument.improvements(learning.improvements(), true));
        reading.narrative()
                .improvements()
                .forEach((plan, told) ->
                        blocks.add(new Text("Improvement " + plan + ": " + told.inPlace(words -> words))));
        blocks.add(LearningDocument.campaigns(learning.campaigns(), true));
        blocks.add(table(
                "Learning passed on",
                learning.passedOn(),
                words("Service", it -> code(it.service())),
                words("Themes", it -> codes(it.themes()))));
        return blocks;
    }

    /** Counts of audits with those kept back marked, and their total. */
    public static Table counts(String caption, String of, SmallNumbers.Counts counts) {
        return counts(caption, of, "Audits", counts);
    }

    /** @param what is counted */
    public static Table counts(String caption, String of, String what, SmallNumbers.Counts counts) {
        var rows = new ArrayList<List<Value>>();
        Grades.inOrder(counts.counts().keySet())
                .forEach(name -> rows.add(row(code(name), count(counts.counts().get(name)))));
        rows.add(row(text("All"), count(counts.total())));
        return new Table(caption, List.of(words(of), numbers(what)), rows);
    }

    private static String listed(List<String> codes) {
        return codes.isEmpty()
                ? "Nothing in particular."
                : String.join(", ", codes.stream().map(Cells::readable).toList());
    }
}
