package org.practiceaudit.moderation.heard;

import java.util.HashMap;
import java.util.Map;
import org.practiceaudit.contracts.AllocationEvent.AuditAllocated;
import org.practiceaudit.contracts.AllocationEvent.AuditReallocated;
import org.practiceaudit.contracts.AuditEvent.AuditCancelled;
import org.practiceaudit.contracts.AuditEvent.AuditGraded;
import org.practiceaudit.contracts.AuditEvent.AuditInvalidated;
import org.practiceaudit.contracts.AuditEvent.AuditReturned;
import org.practiceaudit.contracts.AuditEvent.AuditSubmitted;
import org.practiceaudit.contracts.AuditEvent.ChallengeUnresolved;
import org.practiceaudit.contracts.EventMetadata;
import org.practiceaudit.contracts.ProposedAction;
import org.practiceaudit.moderation.moderations.Case;
import org.practiceaudit.moderation.moderations.Challenge;
import org.practiceaudit.moderation.moderations.Ending;
import org.practiceaudit.moderation.moderations.Ending.How;
import org.practiceaudit.moderation.moderations.Judgement;
import org.practiceaudit.moderation.moderations.ModerationCommand;
import org.practiceaudit.moderation.moderations.SentBack;
import org.practiceaudit.moderation.moderations.Submission;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.programme.Role;

/** Foreign events in our words. */
final class Heard {
    private Heard() {}

    /**
     * @throws IllegalArgumentException when the event's metadata names no programme or no cycle
     */
    static Case allocated(AuditAllocated event, EventMetadata metadata) {
        if (metadata.programme() == null || metadata.cycle() == null) {
            throw new IllegalArgumentException("allocation of " + event.audit() + " names no programme or no cycle");
        }
        return new Case(
                new Case.Pin(metadata.authority(), metadata.programme(), metadata.programmeVersion()),
                event.audit(),
                event.child(),
                metadata.cycle(),
                event.inModerationSample(),
                event.blind(),
                event.team(),
                event.serviceName(),
                people(event),
                event.kind());
    }

    private static Map<String, String> people(AuditAllocated event) {
        var people = new HashMap<String, String>();
        people.put(Role.AUDITOR.code(), event.auditor());
        people.put(Role.MODERATOR.code(), event.moderator());
        people.put(Role.PRACTITIONER.code(), event.worker());
        people.put(Role.TEAM_MANAGER.code(), event.teamManager());
        people.put(Role.SERVICE_MANAGER.code(), event.serviceManager());
        people.put(Role.HEAD_OF_SERVICE.code(), event.headOfService());
        people.put(Role.IRO.code(), event.iro());
        people.put(Role.CP_CHAIR.code(), event.cpChair());
        people.values().removeIf(staff -> staff == null);
        return people;
    }

    static ModerationCommand reallocated(AuditReallocated event) {
        return new ModerationCommand.HandOver(event.auditor(), event.moderator(), event.reallocatedAt());
    }

    static ModerationCommand graded(AuditGraded event) {
        var sections = event.sections().stream()
                .map(each ->
                        new Judgement.Section(each.section(), each.grade() == null ? null : Grade.of(each.grade())))
                .toList();
        return new ModerationCommand.TakeGrades(
                new Judgement(
                        Grade.of(event.overall()),
                        sections,
                        event.overrideReason(),
                        event.gradedBy(),
                        event.gradedAt()),
                event.gradedAt());
    }

    static ModerationCommand submitted(AuditSubmitted event) {
        var actions = event.actions().stream().map(ProposedAction::action).toList();
        return new ModerationCommand.TakeSubmission(new Submission(event.submittedAt(), actions), event.submittedAt());
    }

    static ModerationCommand returned(AuditReturned event) {
        return new ModerationCommand.TakeReturn(
                new SentBack(event.reasons(), event.dueOn(), event.returnedBy(), event.returnedAt()),
                event.returnedAt());
    }

    static ModerationCommand invalidated(AuditInvalidated event) {
        return new ModerationCommand.TakeEnding(
                new Ending(How.INVALIDATED, event.reason(), event.invalidatedBy(), event.invalidatedAt()),
                event.invalidatedAt());
    }

    static ModerationCommand cancelled(AuditCancelled event) {
        return new ModerationCommand.TakeEnding(
                new Ending(How.CANCELLED, event.reason(), event.cancelledBy(), event.cancelledAt()),
                event.cancelledAt());
    }

    static ModerationCommand challenged(ChallengeUnresolved event) {
        return new ModerationCommand.TakeChallenge(
                new Challenge(event.challenge(), event.challengedBy(), event.at()), event.at());
    }
}
