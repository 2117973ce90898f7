package org.practiceaudit.moderation.disputes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.practiceaudit.contracts.ModerationEvent;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.eventstore.reads.Ground;
import org.practiceaudit.eventstore.reads.Reader;
import org.practiceaudit.programme.DisputeRoute.Subject;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.programme.Role;

/** What a dispute's facts bring about: public events and lists. */
class DisputesTest {
    private static final Instant AT = Instant.parse("2026-09-29T16:00:00Z");
    private static final DisputedAudit AUDIT = new DisputedAudit(
            "bradford",
            "bradford",
            1,
            "a-1042",
            "c-0377",
            "2026-09",
            "north-2",
            "safeguarding",
            Map.of("auditor", "auditor", "team-manager", "manager", "head-of-service", "head", "iro", "reviewer"));
    private static final Moderated MODERATED =
            new Moderated(Grade.GOOD, Grade.REQUIRES_IMPROVEMENT, List.of("act-1", "act-2"));
    private static final DisputeEvent.GradeDisputed GRADE = new DisputeEvent.GradeDisputed(
            new DisputeId("a-1042", Subject.GRADE, 1),
            AUDIT,
            MODERATED,
            Role.HEAD_OF_QUALITY_ASSURANCE,
            "auditor",
            Role.AUDITOR,
            Narrative.of("Why."),
            AT,
            null,
            null,
            null);
    private static final DisputeEvent.ActionsDisputed ACTIONS = new DisputeEvent.ActionsDisputed(
            new DisputeId("a-1042", Subject.ACTIONS, 2),
            AUDIT,
            MODERATED,
            List.of("act-1", "act-2"),
            Role.HEAD_OF_SERVICE,
            "manager",
            Role.TEAM_MANAGER,
            Narrative.of("Why."),
            AT,
            null,
            null,
            null);

    private final Disputes disputes = new Disputes(null);

    private void published(ModerationEvent expected, DisputeEvent event, Dispute after) {
        assertEquals(List.of(expected), disputes.publish(event, after));
    }

    private static DisputeEvent.ActionsDecided withdrawn(String... actions) {
        return new DisputeEvent.ActionsDecided(List.of(actions), Narrative.of("So."), "head", AT);
    }

    @Test
    void aGradeDisputedIsPublishedWithItsRoute() {
        published(
                new ModerationEvent.GradeDisputed(
                        "a-1042-grade-1", "a-1042", "auditor", "head-of-quality-assurance", AT),
                GRADE,
                new Dispute.Open(GRADE, Dispute.Way.STRAIGHT));
    }

    @Test
    void theGradeDecidedIsPublished() {
        var decided = new DisputeEvent.GradeDecided(Grade.GOOD, Narrative.of("So."), "head-of-qa", AT);
        published(
                new ModerationEvent.GradeDecided("a-1042-grade-1", "a-1042", "good", "head-of-qa", AT),
                decided,
                new Dispute.Decided(GRADE, Dispute.Way.STRAIGHT, decided));
    }

    @Test
    void disputedActionsArePublishedWithTheirRoute() {
        published(
                new ModerationEvent.ActionsDisputed(
                        "a-1042-actions-2", "a-1042", List.of("act-1", "act-2"), "manager", "head-of-service", AT),
                ACTIONS,
                new Dispute.Open(ACTIONS, Dispute.Way.STRAIGHT));
    }

    @Test
    void whatBecomesOfActionsIsPublished() {
        published(decided("all-stand"), withdrawn(), new Dispute.Decided(ACTIONS, Dispute.Way.STRAIGHT, withdrawn()));
        published(
                decided("some-withdrawn", "act-2"),
                withdrawn("act-2"),
                new Dispute.Decided(ACTIONS, Dispute.Way.STRAIGHT, withdrawn("act-2")));
        published(
                decided("all-withdrawn", "act-1", "act-2"),
                withdrawn("act-1", "act-2"),
                new Dispute.Decided(ACTIONS, Dispute.Way.STRAIGHT, withdrawn("act-1", "act-2")));
    }

    private static ModerationEvent decided(String decision, String... actions) {
        return new ModerationEvent.ActionsDecided("a-1042-actions-2", "a-1042", decision, "head", AT, List.of(actions));
    }

    @Test
    void listsShowWhatItIsAboutAndWhoReadsIt() {
        assertEquals(
                Map.of(
                        "audit", "a-1042",
                        "cycle", "2026-09",
                        "subject", "actions",
                        "number", 2,
                        "state", "open",
                        "route", "head-of-service",
                        "raisedBy", "manager",
                        "raisedAt", "2026-09-29T16:00:00Z",
                        "actions", List.of("act-1", "act-2"),
                        "readers",
                                List.of(
                                        new Reader("auditor", Ground.named(Role.AUDITOR)),
                                        new Reader("manager", Ground.named(Role.TEAM_MANAGER)),
                                        new Reader("head", Ground.named(Role.HEAD_OF_SERVICE)))),
                disputes.listing(new Dispute.Open(ACTIONS, Dispute.Way.STRAIGHT)));
        assertEquals(Map.of(), disputes.listing(new Dispute.NotRaised()));
    }

    @Test
    void rolesOfTheAuditAreHeldByThoseNamedOnIt() {
        var head = new Person("head", Set.of());
        var programmeWide = new Person("x", Set.of(Role.PRINCIPAL_SOCIAL_WORKER, Role.IRO));
        assertEquals(true, AUDIT.holds(head, Role.HEAD_OF_SERVICE));
        assertEquals(false, AUDIT.holds(programmeWide, Role.IRO));
        assertEquals(true, AUDIT.holds(programmeWide, Role.PRINCIPAL_SOCIAL_WORKER));
        assertEquals(false, AUDIT.holds(programmeWide, Role.CP_CHAIR));
    }
}
