package org.practiceaudit.audit.audits;

import java.time.Instant;
import java.util.LinkedHashMap;
import org.practiceaudit.audit.audits.Audit.HandedIn;
import org.practiceaudit.audit.audits.Audit.Opened;

/**
 * An audit as its moderator sees it while they are not to know the auditor's grades: what is in the child's record and what people
 * said, and nothing that tells how the auditor judged it. Each part is named, so that a new one does not compile unconsidered.
 */
final class BlindView {
    private BlindView() {}

    /** @param state that it is a view of */
    static AuditView of(AuditView all, Opened state) {
        return new AuditView(
                all.audit(),
                all.cycle(),
                all.programme(),
                all.child(),
                all.kind(),
                all.state(),
                all.overdue(),
                all.dueOn(),
                all.sampled(),
                all.blind(),
                all.reAuditOf(),
                all.courtProceedings(),
                all.linesOfEnquiry(),
                all.team(),
                all.service(),
                all.people(),
                of(all.work(), state),
                all.concerns(),
                of(all.submission()),
                null,
                null,
                all.finalisedAt(),
                of(all.course()),
                true);
    }

    /** Of a section whether it applies, and its evidence. */
    static SectionView of(SectionView all) {
        return new SectionView(
                all.revision(), null, null, null, null, null, null, all.evidence(), null, all.notApplicable(), true);
    }

    /** Whether the worker wrote at a time at which they could not yet have read how the audit came out. */
    static boolean unknowing(Opened state, Instant writtenAt) {
        return state instanceof HandedIn handedIn
                && state.course().returns().isEmpty()
                && !writtenAt.isAfter(handedIn.submission().at());
    }

    private static WorkView of(WorkView all, Opened state) {
        var sections = new LinkedHashMap<String, SectionView>();
        all.sections().forEach((code, section) -> sections.put(code, of(section)));
        var own = all.ownSection();
        return new WorkView(
                all.flags(),
                all.contacts(),
                of(all.practitioner()),
                all.others(),
                own != null && unknowing(state, own.at()) ? own : null,
                null,
                all.escalations(),
                all.familyPreparation(),
                all.familyFeedback(),
                all.lookBack(),
                all.linesOfEnquiry().stream().map(BlindView::of).toList(),
                sections,
                null,
                null);
    }

    private static WorkView.LineView of(WorkView.LineView all) {
        return new WorkView.LineView(all.line(), null, all.evidence());
    }

    /** Without what they say to the outcome, and what they were told is good. */
    private static WorkView.PractitionerView of(WorkView.PractitionerView all) {
        return all == null
                ? null
                : new WorkView.PractitionerView(
                        all.conversation(),
                        all.account(),
                        null,
                        all.gradesDiscussedOn(),
                        null,
                        all.whyNot(),
                        all.whyNotNote());
    }

    /** Who is notified goes by the grade. */
    private static AuditView.SubmissionView of(AuditView.SubmissionView all) {
        return new AuditView.SubmissionView(null, null, null, all.onTime(), null, all.at());
    }

    /** A return's reasons, a challenge, the comparison with an earlier audit and whom it is shared with all go by the grades. */
    private static CourseView of(CourseView all) {
        return new CourseView(null, all.checked(), null, all.involvedServices(), null, null, all.ending());
    }
}
