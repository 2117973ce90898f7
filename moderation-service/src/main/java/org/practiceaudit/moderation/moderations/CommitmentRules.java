package org.practiceaudit.moderation.moderations;

import java.util.ArrayList;
import java.util.List;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.moderation.moderations.Moderation.Committed;
import org.practiceaudit.moderation.moderations.Moderation.Open;
import org.practiceaudit.moderation.moderations.Moderation.Standing;
import org.practiceaudit.moderation.people.Candidate;
import org.practiceaudit.programme.Notification.Fact;
import org.practiceaudit.programme.Offices;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.WorkingDays;

/** Grades given before the moderation is complete: by a blind moderator, or by the auditors' group in session (CA-06). */
final class CommitmentRules {
    private static final String MEETING_RULE = "CA-06";

    private final ProgrammePolicy policy;
    private final Offices offices;
    private final GradeRules grades;
    private final ModeratorRules moderators;

    CommitmentRules(ProgrammePolicy policy, Offices offices) {
        this.policy = policy;
        this.offices = offices;
        this.grades = new GradeRules(policy);
        this.moderators = new ModeratorRules(policy);
    }

    Decision<ModerationEvent> commit(ModerationCommand.Commit command, Open state) {
        var refused = moderators.refused(Candidate.unknown(command.by()), state, command);
        if (refused.isPresent()) {
            return Decision.reject(refused.get());
        }
        if (state instanceof Committed) {
            return Decision.reject(Rejection.wrongState(
                    "Your grades are committed already, and the auditor's are shown.", "Complete the moderation."));
        }
        if (!state.course().request().blind()) {
            return Decision.reject(Rejection.wrongState(
                    "This moderation is not blind: you have seen the auditor's grades.", "Complete it."));
        }
        var why = grades.faultsUnseen(command.grades(), state.judgement());
        return why.isEmpty()
                ? Decision.accept(new ModerationEvent.GradesCommitted(new Commitment(
                        command.grades().overall(),
                        command.grades().sections(),
                        command.grades().rationale(),
                        List.of(),
                        null,
                        command.by(),
                        command.at())))
                : Decision.reject(why);
    }

    /** The last word in session replaces what was said before. */
    Decision<ModerationEvent> discuss(ModerationCommand.Discuss command, Open state) {
        if (!policy.moderation().meeting()) {
            return Decision.reject(
                    Rejection.wrongState("The programme does not moderate in meetings.", "Leave it to the moderator."));
        }
        if (command.by().equals(state.about().auditor())) {
            return Decision.reject(Rejection.notAllowed(
                    "ACCESS", "Nobody records what the meeting says of their own audit.", "Let another do it."));
        }
        var why = new ArrayList<>(grades.faults(command.grades(), state.judgement()));
        why.addAll(new SmartRules(policy.tool(), WorkingDays.dateOf(command.at())).forService(command.actions()));
        state.course()
                .stopped()
                .ifPresent(_ -> why.add(Rejection.broken(
                        "TH-17", "The audit team has not answered what was referred to it.", "Wait for its answer.")));
        return why.isEmpty()
                ? Decision.accept(new ModerationEvent.DiscussedInMeeting(new Commitment(
                        command.grades().overall(),
                        command.grades().sections(),
                        command.grades().rationale(),
                        command.actions(),
                        command.meeting(),
                        command.by(),
                        command.at())))
                : Decision.reject(why);
    }

    /** Once, whoever asks again: an audit that the meeting did not come to stays open for the next. */
    Decision<ModerationEvent> close(ModerationCommand.CloseInMeeting command, Standing state) {
        return state instanceof Committed committed && committed.closes(command.meeting())
                ? Decision.accept(new ModerationEvent.Completed(outcome(committed, command)))
                : Decision.unchanged();
    }

    private Outcome outcome(Committed state, ModerationCommand.CloseInMeeting command) {
        var said = state.commitment();
        return new Outcome(
                said.grade(),
                GradeRules.agreements(state.judgement(), said.sections()),
                said.rationale(),
                Narrative.of(null),
                said.actions(),
                state.course().auditorActions(),
                state.about().told(policy, offices, Fact.MODERATION_COMPLETED),
                said.by(),
                command.at(),
                null,
                said.meeting());
    }

    /** CA-06: where the group moderates, nobody completes one alone. */
    static Rejection inMeetingOnly() {
        return Rejection.broken(
                MEETING_RULE,
                "The programme moderates in the meeting of the auditors' group.",
                "Put the audit on the agenda of the next meeting.");
    }
}
