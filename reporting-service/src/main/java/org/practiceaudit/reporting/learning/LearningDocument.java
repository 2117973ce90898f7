package org.practiceaudit.reporting.learning;

import static org.practiceaudit.reporting.documents.Cells.code;
import static org.practiceaudit.reporting.documents.Cells.codes;
import static org.practiceaudit.reporting.documents.Cells.day;
import static org.practiceaudit.reporting.documents.Cells.days;
import static org.practiceaudit.reporting.documents.Cells.moment;
import static org.practiceaudit.reporting.documents.Cells.text;
import static org.practiceaudit.reporting.documents.Cells.words;
import static org.practiceaudit.reporting.documents.Tables.moments;
import static org.practiceaudit.reporting.documents.Tables.table;
import static org.practiceaudit.reporting.documents.Tables.words;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.practiceaudit.reporting.documents.Document;
import org.practiceaudit.reporting.documents.Document.Column;
import org.practiceaudit.reporting.documents.Document.Part;
import org.practiceaudit.reporting.documents.Document.Table;
import org.practiceaudit.reporting.documents.Document.Value;
import org.practiceaudit.reporting.documents.Document.Words;
import org.practiceaudit.reporting.facts.LearningFacts.Campaign;
import org.practiceaudit.reporting.facts.LearningFacts.Improvement;

/** What was made of a cycle's learning, as it is read. */
public final class LearningDocument {
    private LearningDocument() {}

    public static Document of(CycleLearning learning) {
        return new Document(
                "Learning from cycle " + learning.cycle(),
                "The whole authority",
                learning.knownUntil(),
                List.of(
                        new Part("Passed on", List.of(passedOn(learning))),
                        new Part("Workshops and campaigns", List.of(campaigns(learning.campaigns(), true))),
                        new Part("Improvements", List.of(improvements(learning.improvements(), true)))));
    }

    private static Table passedOn(CycleLearning learning) {
        return table(
                "Learning passed on to services",
                learning.passedOn(),
                words("Service", it -> code(it.service())),
                words("Themes", it -> codes(it.themes())),
                words("Passed on by", it -> text(it.by())),
                moments("Passed on", it -> moment(it.at())),
                moments("Shared with learning and development", it -> moment(it.sharedAt())));
    }

    /** @param leads whether it says who leads */
    public static Table campaigns(List<Campaign> campaigns, boolean leads) {
        return new Table(
                "Workshops and campaigns",
                columns(leads, words("Kind"), words("Theme"), words("For"), days("From"), days("To"), days("Held")),
                campaigns.stream()
                        .map(it -> cells(
                                leads,
                                it.lead(),
                                code(it.kind()),
                                code(it.theme()),
                                forWhom(it.service()),
                                day(it.startsOn()),
                                day(it.endsOn()),
                                day(it.heldOn())))
                        .toList());
    }

    /** @param leads whether it says who leads */
    public static Table improvements(List<Improvement> improvements, boolean leads) {
        return new Table(
                "What is to be improved",
                columns(leads, words("Theme"), words("For"), days("By"), words("State")),
                improvements.stream()
                        .map(it -> cells(
                                leads,
                                it.lead(),
                                code(it.theme()),
                                forWhom(it.service()),
                                day(it.dueOn()),
                                new Words(state(it))))
                        .toList());
    }

    private static String state(Improvement it) {
        if (it.achievedOn() != null) {
            return it.overdue() ? "Achieved late" : "Achieved";
        }
        return it.overdue() ? "Overdue" : "Under way";
    }

    private static Value forWhom(String service) {
        return service == null ? new Words("All services") : code(service);
    }

    private static List<Column> columns(boolean leads, Column... columns) {
        return leads
                ? Stream.concat(Arrays.stream(columns), Stream.of(words("Lead")))
                        .toList()
                : List.of(columns);
    }

    private static List<Value> cells(boolean leads, String lead, Value... cells) {
        return leads
                ? Stream.concat(Arrays.stream(cells), Stream.of(text(lead))).toList()
                : List.of(cells);
    }
}
