package org.practiceaudit.audit.audits;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.practiceaudit.programme.Grade;

/**
 * A section as it stands.
 *
 * @param revision its ETag; zero when it was never saved
 * @param grade null while it has none
 * @param notApplicable why it does not apply, null where it does
 */
record SectionView(
        long revision,
        Map<String, Boolean> answers,
        Grade grade,
        String strengths,
        String learning,
        String rationale,
        List<EvidenceView> evidence,
        String notApplicable) {

    record EvidenceView(String document, LocalDate date, String note) {}

    static final SectionView UNSAVED = new SectionView(0, Map.of(), null, "", "", "", List.of(), null);

    static SectionView of(SectionResult result) {
        return switch (result) {
            case SectionResult.Answered(var work, var revision) -> of(work, null, revision);
            case SectionResult.Graded(var work, var grade, var revision) -> of(work, grade, revision);
            case SectionResult.NotApplicable(var reason, var revision) ->
                new SectionView(revision, Map.of(), null, "", "", "", List.of(), reason.text());
        };
    }

    private static SectionView of(SectionWork work, Grade grade, long revision) {
        return new SectionView(
                revision,
                work.answers(),
                grade,
                work.strengths().text(),
                work.learning().text(),
                work.rationale().text(),
                work.evidence().stream()
                        .map(each -> new EvidenceView(
                                each.document().text(), each.date(), each.note().text()))
                        .toList(),
                null);
    }
}
