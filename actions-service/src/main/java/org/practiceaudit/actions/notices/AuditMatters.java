package org.practiceaudit.actions.notices;

import java.util.List;
import java.util.stream.Stream;
import org.practiceaudit.contracts.AuditEvent;
import org.practiceaudit.contracts.WiderWorkEvent;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.programme.Notification.Fact;

/** What is told of an audit (BR-08, BR-09, TH-12, TH-14, TH-20, CA-11, PQ-09, PQ-10, PQ-15, PQ-22). */
final class AuditMatters {
    private AuditMatters() {}

    static List<Matter> of(AuditEvent event) {
        return switch (event) {
            case AuditEvent.PractitionerUnresponsive it ->
                List.of(found(Fact.PRACTITIONER_UNRESPONSIVE, it.audit(), it.notified()));
            case AuditEvent.SafeguardingConcernRaised it ->
                List.of(found(Fact.SAFEGUARDING_CONCERN_RAISED, it.audit(), it.notified()));
            case AuditEvent.SafeguardingConcernAddressed it ->
                List.of(Matter.byPolicy(Fact.SAFEGUARDING_CONCERN_ADDRESSED, it.audit()));
            case AuditEvent.SafeguardingConcernEscalated it ->
                List.of(found(Fact.SAFEGUARDING_CONCERN_ESCALATED, it.audit(), it.notified()));
            case AuditEvent.AuditGraded it ->
                Grade.of(it.overall()).belowGood()
                        ? List.of(Matter.byPolicy(Fact.AUDIT_BELOW_GOOD, it.audit()))
                        : List.of();
            case AuditEvent.AuditSubmitted it -> List.of(found(Fact.AUDIT_SUBMITTED, it.audit(), it.notified()));
            case AuditEvent.AuditReturned it ->
                List.of(found(Fact.AUDIT_RETURNED, it.audit(), it.notified()).due(it.dueOn()));
            case AuditEvent.AuditShared it -> List.of(shared(it));
            case AuditEvent.AuditChallenged it ->
                List.of(Matter.byPolicy(Fact.AUDIT_CHALLENGED, it.audit()).keyed("challenged/" + it.challenge()));
            case AuditEvent.ChallengeAnswered it -> List.of(Matter.byPolicy(Fact.CHALLENGE_ANSWERED, it.audit()));
            case AuditEvent.ChallengeUnresolved it -> List.of(Matter.byPolicy(Fact.CHALLENGE_UNRESOLVED, it.audit()));
            case AuditEvent.AuditInvalidated it -> List.of(found(Fact.AUDIT_INVALIDATED, it.audit(), it.notified()));
            case AuditEvent.AuditNotCompleted it ->
                List.of(found(Fact.AUDIT_OUTSTANDING, it.audit(), it.notified()).due(it.dueOn()));
            case AuditEvent.AuditCancelled it -> List.of(found(Fact.AUDIT_CANCELLED, it.audit(), it.notified()));
            case AuditEvent.AuditStarted _, AuditEvent.AuditFinalised _ -> List.of();
        };
    }

    static List<Matter> of(WiderWorkEvent event) {
        return switch (event) {
            case WiderWorkEvent.DipSampleReportSignedOff it ->
                List.of(Matter.of(Fact.DIP_SAMPLES_REPORTED, it.report(), new Whom.Only(it.notified())));
            case WiderWorkEvent.PracticeObserved _,
                    WiderWorkEvent.PracticeObservationDiscussed _,
                    WiderWorkEvent.ConsultationHeld _,
                    WiderWorkEvent.RecommendationsAgreed _ -> List.of();
        };
    }

    private static Matter shared(AuditEvent.AuditShared it) {
        var staff =
                Stream.concat(it.sharedWith().stream(), it.copied().stream()).toList();
        return Matter.of(Fact.AUDIT_SHARED, it.audit(), new Whom.Shared(staff, it.services()));
    }

    private static Matter found(Fact fact, String audit, List<String> notified) {
        return Matter.of(fact, audit, new Whom.Found(notified));
    }
}
