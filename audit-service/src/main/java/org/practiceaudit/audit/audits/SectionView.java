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
 * @param level null while it has none, and where the tool has grades
 * @param remarks by the code of what the programme asks in words
 * @param notApplicable why it does not apply, null where it does
 * @param withheld whether the reader moderates the audit blind; then all but evidence and applicability is null
 */
record SectionView(
        long revision,
        Map<String, Boolean> answers,
        Grade grade,
        String level,
        String strengths,
        String learning,
        String rationale,
        List<EvidenceView> evidence,
        Map<String, String> remarks,
        String notApplicable,
        boolean withheld) {

    record EvidenceView(String document, LocalDate date, String note) {}

    static final SectionView UNSAVED =
            new SectionView(0, Map.of(), null, null, "", "", "", List.of(), Map.of(), null, false);

    static SectionView of(SectionResult result) {
        return switch (result) {
            case SectionResult.Answered(var work, var revision) -> of(work, null, null, revision);
            case SectionResult.Graded(var work, var grade, var revision) -> of(work, grade, null, revision);
            case SectionResult.Judged(var work, var level, var revision) -> of(work, null, level, revision);
            case SectionResult.NotApplicable(var reason, var revision) ->
                new SectionView(revision, Map.of(), null, null, "", "", "", List.of(), Map.of(), reason.text(), false);
        };
    }

    static List<EvidenceView> of(List<SectionWork.Evidence> evidence) {
        return evidence.stream()
                .map(each -> new EvidenceView(
                        each.document().text(), each.date(), each.note().text()))
                .toList();
    }

    private static SectionView of(SectionWork work, Grade grade, String level, long revision) {
        return new SectionView(
                revision,
                work.answers(),
                grade,
                level,
                work.strengths().text(),
                work.learning().text(),
                work.rationale().text(),
                of(work.evidence()),
                WorkView.texts(work.remarks()),
                null,
                false);
    }
}
