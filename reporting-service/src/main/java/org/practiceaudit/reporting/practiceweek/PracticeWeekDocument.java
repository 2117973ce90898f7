package org.practiceaudit.reporting.practiceweek;

import java.util.List;
import org.practiceaudit.reporting.board.BoardDocuments;
import org.practiceaudit.reporting.disclosure.SmallNumbers;
import org.practiceaudit.reporting.documents.Cells;
import org.practiceaudit.reporting.documents.Document;
import org.practiceaudit.reporting.documents.Document.Part;
import org.practiceaudit.reporting.documents.Document.Text;
import org.practiceaudit.reporting.learning.LearningDocument;

/** The report on a practice week as it is read. */
public final class PracticeWeekDocument {
    private PracticeWeekDocument() {}

    public static Document of(PracticeWeek week) {
        return new Document(
                "Practice week: " + week.cycle().dates().name(),
                "For senior management and all teams",
                week.knownUntil(),
                List.of(
                        new Part(
                                "Outcome of the audits",
                                List.of(
                                        new Text("%s. %d moderation meetings discussed them."
                                                .formatted(week.outcome().progress(), week.moderationMeetings())),
                                        BoardDocuments.counts(
                                                "Audits by grade",
                                                "Grade",
                                                week.outcome().grades()),
                                        BoardDocuments.KEPT_BACK)),
                        new Part("Good and weak practice", BoardDocuments.themes(week.themes())),
                        new Part(
                                "Practice observed",
                                List.of(
                                        BoardDocuments.counts(
                                                "Observations", "Practice", "Observations", week.observations()),
                                        BoardDocuments.counts("Done well", "Theme", "Times noted", week.seenWell()),
                                        BoardDocuments.counts("To learn", "Theme", "Times noted", week.toLearn()))),
                        new Part(
                                "Children and families",
                                List.of(
                                        BoardDocuments.counts(
                                                "Who was consulted", "Respondent", "Consultations", week.consulted()),
                                        BoardDocuments.counts(
                                                "What they spoke of",
                                                "Theme",
                                                "Times noted",
                                                week.consultationThemes()),
                                        new Text(Cells.readable(SmallNumbers.words(week.messages()))
                                                + " messages went to workers."))),
                        new Part(
                                "What the organisation learns",
                                List.of(
                                        LearningDocument.improvements(
                                                week.learning().improvements(), false),
                                        LearningDocument.campaigns(
                                                week.learning().campaigns(), false)))));
    }
}
