package org.practiceaudit.moderation.disputes;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.moderation.disputes.DisputeCommand.DecideActions;
import org.practiceaudit.moderation.disputes.DisputeCommand.DecideGrade;
import org.practiceaudit.moderation.disputes.DisputeCommand.Raise;
import org.practiceaudit.moderation.disputes.DisputeEvent.ActionsDisputed;
import org.practiceaudit.moderation.disputes.DisputeEvent.GradeDecided;
import org.practiceaudit.moderation.disputes.DisputeEvent.GradeDisputed;
import org.practiceaudit.programme.DisputeRoute.Subject;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.Role;
import org.practiceaudit.testing.GivenWhenThen;

/** One moderated audit and disputes about it, for tests to vary. */
final class Examples {
    static final Instant RAISED_AT = Instant.parse("2026-09-29T16:00:00Z");
    static final Instant DECIDED_AT = Instant.parse("2026-09-30T11:00:00Z");
    static final Narrative REASON = Narrative.of("The plan was renewed in time.");
    static final Narrative RATIONALE = Narrative.of("It was, and it is on the record.");
    static final Narrative NOTHING = Narrative.of(" ");

    static final Person WORKER = new Person("worker", Set.of(Role.PRACTITIONER));
    static final Person MANAGER = new Person("manager", Set.of(Role.TEAM_MANAGER, Role.PRACTITIONER));
    static final Person OTHER_MANAGER = new Person("manager-7", Set.of(Role.TEAM_MANAGER));
    static final Person HEAD = new Person("head", Set.of(Role.HEAD_OF_SERVICE));
    static final Person OTHER_HEAD = new Person("head-7", Set.of(Role.HEAD_OF_SERVICE));
    static final Person HEAD_OF_QA = new Person("head-of-qa", Set.of(Role.HEAD_OF_QUALITY_ASSURANCE));

    static final DisputeId OF_GRADE = new DisputeId("a-1042", Subject.GRADE, 1);
    static final DisputeId OF_ACTIONS = new DisputeId("a-1042", Subject.ACTIONS, 1);
    static final DisputedAudit AUDIT = new DisputedAudit(
            "bradford",
            "bradford",
            1,
            "a-1042",
            "c-0377",
            "2026-09",
            "north-2",
            "safeguarding",
            Map.of(
                    "auditor", "auditor",
                    "moderator", "moderator",
                    "practitioner", "worker",
                    "team-manager", "manager",
                    "service-manager", "service",
                    "head-of-service", "head"));
    static final Moderated MODERATED =
            new Moderated(Grade.GOOD, Grade.REQUIRES_IMPROVEMENT, List.of("act-1", "act-2", "act-3"));

    static final GradeDisputed GRADE_DISPUTED = new GradeDisputed(
            OF_GRADE,
            AUDIT,
            MODERATED,
            Role.HEAD_OF_QUALITY_ASSURANCE,
            "worker",
            Role.PRACTITIONER,
            REASON,
            RAISED_AT,
            List.of(Role.HEAD_OF_QUALITY_ASSURANCE),
            null,
            false);
    static final ActionsDisputed ACTIONS_DISPUTED = disputed("act-1", "act-3");
    static final GradeDecided GRADE_DECIDED = new GradeDecided(Grade.GOOD, RATIONALE, "head-of-qa", DECIDED_AT);

    static GivenWhenThen<DisputeCommand, Dispute, DisputeEvent> under(ProgrammePolicy policy) {
        var decider = new DisputeDecider(policy);
        return GivenWhenThen.of(decider::initial, decider::decide, decider::evolve);
    }

    static ActionsDisputed disputed(String... actions) {
        return new ActionsDisputed(
                OF_ACTIONS,
                AUDIT,
                MODERATED,
                List.of(actions),
                Role.HEAD_OF_SERVICE,
                "manager",
                Role.TEAM_MANAGER,
                REASON,
                RAISED_AT,
                List.of(Role.HEAD_OF_SERVICE),
                null,
                false);
    }

    static Raise raiseGrade(Person by) {
        return new Raise(OF_GRADE, AUDIT, Optional.of(MODERATED), List.of(), List.of(), REASON, by, RAISED_AT);
    }

    static Raise raiseActions(List<String> settled, String... actions) {
        return new Raise(
                OF_ACTIONS, AUDIT, Optional.of(MODERATED), settled, List.of(actions), REASON, MANAGER, RAISED_AT);
    }

    static DecideGrade decideGrade(Person by) {
        return new DecideGrade(Grade.GOOD, RATIONALE, by, DECIDED_AT);
    }

    static DecideActions decideActions(Person by, String... withdrawn) {
        return new DecideActions(List.of(withdrawn), RATIONALE, by, DECIDED_AT);
    }

    private Examples() {}
}
