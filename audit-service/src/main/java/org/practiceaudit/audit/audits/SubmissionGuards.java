package org.practiceaudit.audit.audits;

import java.util.List;
import java.util.Optional;
import org.practiceaudit.audit.audits.Audit.InProgress;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.programme.Notification.Fact;
import org.practiceaudit.programme.ProgrammePolicy;

/** All that must be there before an audit is handed in, answered together so that the auditor sees the whole list. */
final class SubmissionGuards {
    private final ProgrammePolicy policy;
    private final Telling telling;
    private final SectionRules sections;
    private final OverallRules overall;

    SubmissionGuards(Telling telling) {
        this.policy = telling.policy();
        this.telling = telling;
        this.sections = new SectionRules(policy);
        this.overall = new OverallRules(policy);
    }

    Decision<AuditEvent> submit(InProgress state, AuditCommand.SubmitAudit command) {
        var outstanding = outstanding(state.work());
        if (!outstanding.isEmpty()) {
            return Decision.reject(outstanding);
        }
        var judgement = state.work().overall().orElseThrow();
        return Decision.accept(new AuditEvent.AuditSubmitted(
                command.by().staff(),
                judgement.grade(),
                overall.overridden(state.work(), judgement),
                state.onTime(command.at()),
                telling.told(state.assignment(), Fact.AUDIT_SUBMITTED),
                command.at()));
    }

    private List<Rejection> outstanding(Work work) {
        var faults = new Faults();
        practitioner(work, faults);
        family(work, faults);
        faults.when(
                work.lookBack().isEmpty(),
                "BR-16",
                "lookBack",
                "The look-back period is not recorded.",
                "Say from when the record was read, and what the history means.");
        policy.tool()
                .sections()
                .forEach(section -> faults.and(sections.outstanding(
                        section, Optional.ofNullable(work.sections().get(section.code())))));
        learning(work, faults);
        work.overall()
                .ifPresentOrElse(
                        judgement -> faults.and(overall.broken(work, judgement, "overall.")),
                        () -> faults.when(
                                true, "BR-24", "overall", "The overall grade is missing.", "Grade the audit overall."));
        return faults.all();
    }

    private void practitioner(Work work, Faults faults) {
        faults.when(
                policy.practitioner().contactRecorded() && work.practitioner().isEmpty(),
                "BR-06",
                "practitioner",
                "The worker's participation is not recorded.",
                "Record the conversation, or why there was none.");
    }

    private void family(Work work, Faults faults) {
        faults.when(
                        policy.practitioner().tellsFamily()
                                && work.preparation().isEmpty(),
                        "BR-07",
                        "familyPreparation",
                        "It is not recorded whether the worker told the family and confirmed phone numbers.",
                        "Record when the worker was asked and what was done.")
                .when(
                        work.feedback().isEmpty() && !familyTried(work),
                        "BR-19",
                        "familyFeedback",
                        "Neither feedback of the family nor an attempt to reach them is recorded.",
                        "Record what they said, or the attempt and why it came to nothing.")
                .when(
                        policy.family().passedToWorker()
                                && work.feedback().stream().anyMatch(Family.Feedback::waitsForWorker),
                        "BR-20",
                        "familyFeedback",
                        "Questions, concerns or compliments of the family have not gone to the worker.",
                        "Pass them on and record the day.");
    }

    private static boolean familyTried(Work work) {
        return work.contacts().stream().anyMatch(attempt -> attempt.with() == ContactAttempt.With.FAMILY);
    }

    /** BR-22: what a section calls learning is a learning point, and needs its action. */
    private static void learning(Work work, Faults faults) {
        work.sections().forEach((code, result) -> {
            if (result instanceof SectionResult.Graded(var written, var _, var _)
                    && !written.learning().blank()) {
                faults.when(
                        work.learning().stream()
                                .noneMatch(point -> point.section().equals(code)),
                        "BR-22",
                        "sections." + code + ".learning",
                        "The learning of the section " + code + " has no action.",
                        "Record it as a learning point with a SMART action about the child.");
            }
        });
    }
}
