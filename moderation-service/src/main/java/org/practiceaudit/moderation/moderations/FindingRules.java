package org.practiceaudit.moderation.moderations;

import java.util.ArrayList;
import java.util.List;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.moderation.moderations.Finding.Scenario;
import org.practiceaudit.moderation.moderations.Moderation.Open;
import org.practiceaudit.moderation.people.Candidate;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.WorkingDays;

/** TH-17: what a moderator does about an audit that is not up to standard. They never audit it themselves. */
final class FindingRules {
    private static final String RULE = "TH-17";

    private final ProgrammePolicy policy;
    private final ModeratorRules moderators;

    FindingRules(ProgrammePolicy policy) {
        this.policy = policy;
        this.moderators = new ModeratorRules(policy);
    }

    Decision<ModerationEvent> find(ModerationCommand.Find command, Open state) {
        var refused = moderators.refused(Candidate.unknown(command.by()), state, command);
        if (refused.isPresent()) {
            return Decision.reject(refused.get());
        }
        var why = new ArrayList<Rejection>();
        if (command.what().blank()) {
            why.add(no("what", "It does not say what is lacking.", "Say what falls short, and where."));
        }
        sections(command, why);
        conversation(command, state, why);
        comingBack(command, why);
        action(command, state, why);
        return why.isEmpty()
                ? Decision.accept(new ModerationEvent.FoundWanting(finding(command)))
                : Decision.reject(why);
    }

    private static Finding finding(ModerationCommand.Find command) {
        return new Finding(
                command.scenario(),
                command.what(),
                command.sections(),
                command.conversationOn(),
                command.dueOn(),
                command.action(),
                command.by(),
                command.at());
    }

    private void sections(ModerationCommand.Find command, List<Rejection> why) {
        for (var i = 0; i < command.sections().size(); i++) {
            if (policy.tool().section(command.sections().get(i)).isEmpty()) {
                why.add(no("sections[" + i + "]", "The tool has no such section.", "Name sections of the tool."));
            }
        }
        if (command.scenario() == Scenario.COMPLETION_REQUEST
                && command.sections().isEmpty()) {
            why.add(no("sections", "It does not say what is to be completed.", "Name the sections."));
        }
    }

    /** A conversation comes first, save where something is only missing or the practitioner was never asked. */
    private static void conversation(ModerationCommand.Find command, Open state, List<Rejection> why) {
        var today = WorkingDays.dateOf(command.at());
        if (command.conversationOn() != null && command.conversationOn().isAfter(today)) {
            why.add(no("conversationOn", "It is still to come.", "Give the day on which you spoke."));
        }
        var needed =
                switch (command.scenario()) {
                    case SUPPORTIVE_CONVERSATION, REMEDIAL_EVIDENCE -> true;
                    case TRAINING_REFERRAL -> !state.course().conversationHeld();
                    case COMPLETION_REQUEST, PRACTITIONER_NOT_CONTACTED -> false;
                };
        if (needed && command.conversationOn() == null) {
            why.add(no(
                    "conversationOn",
                    "No conversation with the auditor is recorded.",
                    "Speak with them first, and give the day."));
        }
    }

    private static void comingBack(ModerationCommand.Find command, List<Rejection> why) {
        if (!command.scenario().returns()) {
            if (command.dueOn() != null) {
                why.add(no("dueOn", "Nothing comes back in this scenario.", "Leave it out."));
            }
        } else if (command.dueOn() == null) {
            why.add(no("dueOn", "It does not say by when the audit must come back.", "Give the day."));
        } else if (command.dueOn().isBefore(WorkingDays.dateOf(command.at()))) {
            why.add(no("dueOn", "That day is past.", "Give today or a later day."));
        }
    }

    private void action(ModerationCommand.Find command, Open state, List<Rejection> why) {
        if (command.action() == null) {
            return;
        }
        if (command.scenario() != Scenario.TRAINING_REFERRAL) {
            why.add(no("action", "Only a referral for training gives an action.", "Give it on completion instead."));
            return;
        }
        new SmartRules(policy.tool(), WorkingDays.dateOf(command.at()))
                .forAuditor(List.of(command.action()), state.about().auditor()).stream()
                        .map(fault -> Rejection.broken(
                                fault.rule(),
                                fault.field().replace("auditorActions[0]", "action"),
                                fault.detail(),
                                fault.remedy()))
                        .forEach(why::add);
    }

    /** The audit team has looked into it; where it invalidates the audit instead, that ends the moderation. */
    Decision<ModerationEvent> answer(ModerationCommand.AnswerReferral command, Open state) {
        if (!state.course().referrals().contains(command.scenario())) {
            return Decision.reject(Rejection.wrongState(
                    "Nothing of this kind is referred to the audit team.", "Answer what is referred."));
        }
        return command.answer().blank()
                ? Decision.reject(no("answer", "It does not say what was done.", "Say how it was settled."))
                : Decision.accept(new ModerationEvent.ReferralAnswered(
                        command.scenario(), command.answer(), command.by(), command.at()));
    }

    private static Rejection no(String field, String detail, String remedy) {
        return Rejection.broken(RULE, field, detail, remedy);
    }
}
