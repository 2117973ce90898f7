package org.practiceaudit.moderation.moderations;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.moderation.moderations.Moderation.Committed;
import org.practiceaudit.moderation.moderations.Moderation.Open;
import org.practiceaudit.moderation.moderations.ModerationCommand.Discussion;
import org.practiceaudit.moderation.moderations.ModerationCommand.Grades;
import org.practiceaudit.programme.Notification.Fact;
import org.practiceaudit.programme.Offices;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.WorkingDays;

/** What a moderation must say before it is complete (BR-14, TH-16), and by whom. */
final class CompletionRules {
    private static final String RULE = "TH-16";

    private final ProgrammePolicy policy;
    private final Offices offices;
    private final GradeRules grades;
    private final ModeratorRules moderators;

    CompletionRules(ProgrammePolicy policy, Offices offices) {
        this.policy = policy;
        this.offices = offices;
        this.grades = new GradeRules(policy);
        this.moderators = new ModeratorRules(policy);
    }

    Decision<ModerationEvent> complete(ModerationCommand.Complete command, Open state) {
        var refused = moderators.refused(command.by(), state, command);
        if (refused.isPresent()) {
            return Decision.reject(refused.get());
        }
        if (policy.moderation().meeting()) {
            return Decision.reject(CommitmentRules.inMeetingOnly());
        }
        if (state.course().request().blind() && !(state instanceof Committed)) {
            return Decision.reject(Rejection.wrongState(
                    "The moderation is blind: the auditor's grades are not shown yet.",
                    "Commit your own grades first."));
        }
        var said = said(command.grades(), state);
        var why = faults(command, said, state);
        return why.isEmpty()
                ? Decision.accept(new ModerationEvent.Completed(outcome(command, said, state)))
                : Decision.reject(why);
    }

    /** A blind moderator keeps what they committed to, section by section, unless they now say otherwise. */
    private static Grades said(Grades asked, Open state) {
        if (!(state instanceof Committed committed)) {
            return asked;
        }
        var named = asked.sections().stream().map(SectionGrade::code).toList();
        var kept = committed.commitment().sections().stream().filter(section -> !named.contains(section.code()));
        return new Grades(
                asked.overall(), Stream.concat(asked.sections().stream(), kept).toList(), asked.rationale());
    }

    private List<Rejection> faults(ModerationCommand.Complete command, Grades said, Open state) {
        var why = new ArrayList<>(grades.faults(said, state.judgement()));
        state.course()
                .stopped()
                .ifPresent(_ -> why.add(Rejection.broken(
                        "TH-17",
                        "The practitioner was not contacted, and the audit team has not answered yet.",
                        "Wait for its answer.")));
        discussion(command, why);
        var smart = new SmartRules(policy.tool(), WorkingDays.dateOf(command.at()));
        why.addAll(smart.forService(command.serviceActions()));
        why.addAll(smart.forAuditor(command.auditorActions(), state.about().auditor()));
        return why;
    }

    /** TH-16: talked through with the auditor, or it is said why not; a disagreement is about something said. */
    private static void discussion(ModerationCommand.Complete command, List<Rejection> why) {
        var talk = command.discussion();
        if (talk.heldOn() == null) {
            if (talk.whyNone().blank()) {
                why.add(no(
                        "discussedOn",
                        "It says neither when it was discussed with the auditor nor why it was not.",
                        "Give the day, or noDiscussionBecause."));
            }
            if (!talk.notes().blank()) {
                why.add(no("discussion", "It tells of a discussion without a day.", "Give discussedOn."));
            }
            return;
        }
        if (talk.heldOn().isAfter(WorkingDays.dateOf(command.at()))) {
            why.add(no("discussedOn", "That day is still to come.", "Give the day on which you spoke."));
        }
        if (talk.notes().blank()) {
            why.add(no("discussion", "It does not say what was discussed.", "Record the discussion."));
        }
        if (!talk.whyNone().blank()) {
            why.add(no("noDiscussionBecause", "There was a discussion.", "Leave it out."));
        }
    }

    private Outcome outcome(ModerationCommand.Complete command, Grades said, Open state) {
        return new Outcome(
                said.overall(),
                GradeRules.agreements(state.judgement(), said.sections()),
                said.rationale(),
                command.discussion().notes(),
                command.serviceActions(),
                Stream.concat(state.course().auditorActions().stream(), command.auditorActions().stream())
                        .toList(),
                state.about().told(policy, offices, Fact.MODERATION_COMPLETED),
                command.by().staff(),
                command.at(),
                talk(command.discussion()),
                null);
    }

    private static Outcome.Talk talk(Discussion talk) {
        return new Outcome.Talk(
                talk.heldOn(),
                talk.whyNone().blank() ? null : talk.whyNone(),
                talk.disagreement().blank() ? null : talk.disagreement());
    }

    private static Rejection no(String field, String detail, String remedy) {
        return Rejection.broken(RULE, field, detail, remedy);
    }
}
