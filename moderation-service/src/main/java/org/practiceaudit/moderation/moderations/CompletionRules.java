package org.practiceaudit.moderation.moderations;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.moderation.moderations.Moderation.Requested;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.programme.Notification.Fact;
import org.practiceaudit.programme.Offices;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.WorkingDays;

/** What a moderation must say before it is complete (BR-14), and by whom. */
final class CompletionRules {
    private static final String RULE = "BR-14";

    private final ProgrammePolicy policy;
    private final Offices offices;

    CompletionRules(ProgrammePolicy policy, Offices offices) {
        this.policy = policy;
        this.offices = offices;
    }

    Decision<ModerationEvent> complete(ModerationCommand.Complete command, Requested state) {
        var about = state.about();
        if (command.by().equals(about.auditor())) {
            return Decision.reject(Rejection.notAllowed(
                    "ACCESS", "Nobody moderates their own audit.", "Ask the audit team to name another moderator."));
        }
        if (!command.by().equals(about.moderator())) {
            return Decision.reject(Rejection.notAllowed(
                    "ACCESS",
                    "Only the moderator named on the audit completes its moderation.",
                    "Ask the moderator, or the audit team to name another."));
        }
        var why = faults(command, state);
        return why.isEmpty()
                ? Decision.accept(new ModerationEvent.Completed(outcome(command, state)))
                : Decision.reject(why);
    }

    private List<Rejection> faults(ModerationCommand.Complete command, Requested state) {
        var why = new ArrayList<Rejection>();
        offScale("grade", command.grade(), why);
        if (command.rationale().blank()) {
            why.add(Rejection.broken(
                    RULE,
                    "rationale",
                    "It does not say why the grade is agreed or changed.",
                    "Give the rationale of the moderated grade."));
        }
        sections(command, state.judgement(), why);
        var smart = new SmartRules(policy.tool(), WorkingDays.dateOf(command.at()));
        why.addAll(smart.forService(command.serviceActions()));
        why.addAll(smart.forAuditor(command.auditorActions(), state.about().auditor()));
        return why;
    }

    private void offScale(String field, Grade grade, List<Rejection> why) {
        if (!policy.scale().contains(grade)) {
            var scale = policy.scale().grades().stream().map(Grade::code).collect(Collectors.joining(", "));
            why.add(Rejection.broken(
                    RULE,
                    field,
                    "The programme does not know the grade " + grade.code() + ".",
                    "Use one of " + scale + "."));
        }
    }

    /** The moderator grades what the auditor graded, and audits nothing anew. */
    private void sections(ModerationCommand.Complete command, Judgement judgement, List<Rejection> why) {
        var seen = new HashSet<String>();
        for (var i = 0; i < command.sections().size(); i++) {
            var section = command.sections().get(i);
            var field = "sections[" + i + "]";
            if (!seen.add(section.code())) {
                why.add(Rejection.broken(
                        RULE, field + ".section", section.code() + " is named twice.", "Name each section once."));
            } else if (judgement
                    .section(section.code())
                    .filter(audited -> audited.grade() != null)
                    .isEmpty()) {
                why.add(Rejection.broken(
                        RULE,
                        field + ".section",
                        "The auditor has not graded a section " + section.code() + ".",
                        "Name sections that the auditor has graded."));
            } else {
                offScale(field + ".grade", section.grade(), why);
            }
        }
    }

    private Outcome outcome(ModerationCommand.Complete command, Requested state) {
        var moderated = command.sections().stream()
                .collect(Collectors.toMap(Judgement.Section::code, Judgement.Section::grade));
        return new Outcome(
                command.grade(),
                agreements(state.judgement(), moderated),
                command.rationale(),
                command.discussion(),
                command.serviceActions(),
                command.auditorActions(),
                state.about().told(policy, offices, Fact.MODERATION_COMPLETED),
                command.by(),
                command.at());
    }

    private static List<Outcome.Agreement> agreements(Judgement judgement, Map<String, Grade> moderated) {
        return judgement.sections().stream()
                .map(section -> new Outcome.Agreement(
                        section.code(), section.grade(), moderated.getOrDefault(section.code(), section.grade())))
                .toList();
    }
}
