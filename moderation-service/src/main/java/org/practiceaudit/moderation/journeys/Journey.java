package org.practiceaudit.moderation.journeys;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.eventstore.Stored;
import org.practiceaudit.moderation.disputes.FinalGrades.Final;
import org.practiceaudit.moderation.journeys.Step.Kind;
import org.practiceaudit.moderation.moderations.Case;
import org.practiceaudit.moderation.moderations.Commitment;
import org.practiceaudit.moderation.moderations.Judgement;
import org.practiceaudit.moderation.moderations.ModerationEvent;
import org.practiceaudit.moderation.moderations.Outcome;
import org.practiceaudit.moderation.moderations.SectionGrade;

/** Every grade that an audit ever had, in the order in which it had them: another fold over the same facts. */
final class Journey {
    private static final Narrative IN_THE_AUDIT = Narrative.of(null);

    private Journey() {}

    static List<Step> of(Case about, List<Stored<ModerationEvent>> facts, List<Final> ended) {
        var steps = new ArrayList<Step>();
        facts.forEach(fact -> step(about, fact).ifPresent(steps::add));
        ended.forEach(each -> steps.add(new Step(
                each.agreed() ? Kind.AGREED_IN_DISPUTE : Kind.DECIDED,
                each.grade(),
                List.of(),
                each.by(),
                each.at(),
                each.why(),
                each.dispute())));
        steps.sort(Comparator.comparing(Step::at));
        return steps;
    }

    private static Optional<Step> step(Case about, Stored<ModerationEvent> fact) {
        return switch (fact.event()) {
            case ModerationEvent.AuditorGraded(var judgement) -> Optional.of(audited(about, judgement, fact));
            case ModerationEvent.GradesCommitted(var said) -> Optional.of(given(Kind.COMMITTED, said));
            case ModerationEvent.DiscussedInMeeting(var said) -> Optional.of(given(Kind.DISCUSSED, said));
            case ModerationEvent.Completed(var outcome) -> Optional.of(moderated(outcome));
            case ModerationEvent.OfAudit _, ModerationEvent.OfModeration _ -> Optional.empty();
        };
    }

    private static Step audited(Case about, Judgement judgement, Stored<ModerationEvent> fact) {
        var sections = judgement.sections().stream()
                .map(each -> new SectionGrade(each.code(), each.grade(), IN_THE_AUDIT))
                .toList();
        return new Step(
                Kind.AUDITED,
                judgement.overall(),
                sections,
                judgement.by() == null ? about.people().get("auditor") : judgement.by(),
                judgement.at() == null ? fact.businessTime() : judgement.at(),
                IN_THE_AUDIT,
                judgement.overrideReason());
    }

    private static Step given(Kind kind, Commitment said) {
        return new Step(kind, said.grade(), said.sections(), said.by(), said.at(), said.rationale(), said.meeting());
    }

    private static Step moderated(Outcome outcome) {
        var sections = outcome.sections().stream()
                .map(each -> new SectionGrade(
                        each.section(),
                        each.moderator(),
                        each.rationale() == null ? Narrative.of(null) : each.rationale()))
                .toList();
        return new Step(
                outcome.meeting() == null ? Kind.MODERATED : Kind.MODERATED_IN_MEETING,
                outcome.grade(),
                sections,
                outcome.by(),
                outcome.at(),
                outcome.rationale(),
                outcome.meeting());
    }
}
