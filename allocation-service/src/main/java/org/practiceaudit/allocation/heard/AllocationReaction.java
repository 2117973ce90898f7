package org.practiceaudit.allocation.heard;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;
import org.practiceaudit.allocation.heard.Outcomes.Fact;
import org.practiceaudit.contracts.ActionsEvent;
import org.practiceaudit.contracts.AllocationEvent;
import org.practiceaudit.contracts.AuditEvent;
import org.practiceaudit.contracts.ModerationEvent;
import org.practiceaudit.contracts.PathwayEvent.ReAuditRequested;
import org.practiceaudit.contracts.PathwayEvent.ReAuditWithdrawn;
import org.practiceaudit.contracts.WiderWorkEvent;
import org.practiceaudit.eventstore.OutboxSignal;
import org.practiceaudit.messaging.Reaction;
import org.practiceaudit.messaging.Received;

/** What becomes of allocated audits, and which work is to be audited again. */
@ApplicationScoped
class AllocationReaction implements Reaction {
    private final Outcomes outcomes;
    private final ReAuditRequests reAudits;
    private final OutboxSignal outbox;

    AllocationReaction(Outcomes outcomes, ReAuditRequests reAudits, OutboxSignal outbox) {
        this.outcomes = outcomes;
        this.reAudits = reAudits;
        this.outbox = outbox;
    }

    @Override
    public Uni<Void> on(Received received, Mutiny.StatelessSession transaction) {
        var about = received.metadata();
        return switch (received.event()) {
            case AuditEvent said -> audit(said, new Noting(transaction, about.authority()));
            case ModerationEvent said -> moderation(said, new Noting(transaction, about.authority()));
            case ReAuditRequested asked -> reAudits.asked(transaction, about, asked);
            case ReAuditWithdrawn withdrawn -> reAudits.withdrawn(transaction, about, withdrawn);
            case WiderWorkEvent _, ActionsEvent _, AllocationEvent _ -> nothing();
        };
    }

    @Override
    public void committed() {
        outbox.wake();
    }

    private Uni<Void> audit(AuditEvent event, Noting noting) {
        return switch (event) {
            case AuditEvent.AuditGraded graded ->
                noting.graded(graded.audit(), Fact.GRADED, graded.overall(), graded.gradedAt());
            case AuditEvent.AuditSubmitted submitted ->
                noting.said(submitted.audit(), Fact.SUBMITTED, submitted.submittedAt());
            case AuditEvent.AuditReturned returned ->
                noting.said(returned.audit(), Fact.RETURNED, returned.returnedAt());
            case AuditEvent.AuditInvalidated invalidated ->
                noting.said(invalidated.audit(), Fact.ENDED, invalidated.invalidatedAt());
            case AuditEvent.AuditCancelled cancelled ->
                noting.said(cancelled.audit(), Fact.ENDED, cancelled.cancelledAt());
            case AuditEvent.AuditStarted _,
                    AuditEvent.PractitionerUnresponsive _,
                    AuditEvent.SafeguardingConcernRaised _,
                    AuditEvent.SafeguardingConcernAddressed _,
                    AuditEvent.SafeguardingConcernEscalated _,
                    AuditEvent.AuditFinalised _,
                    AuditEvent.AuditShared _,
                    AuditEvent.AuditChallenged _,
                    AuditEvent.ChallengeAnswered _,
                    AuditEvent.ChallengeUnresolved _,
                    AuditEvent.AuditNotCompleted _ -> nothing();
        };
    }

    private Uni<Void> moderation(ModerationEvent event, Noting noting) {
        return switch (event) {
            case ModerationEvent.ModerationCompleted done ->
                noting.graded(done.audit(), Fact.MODERATED, done.moderatedGrade(), done.completedAt());
            case ModerationEvent.ModerationReturned returned ->
                noting.said(returned.audit(), Fact.RETURNED, returned.returnedAt());
            case ModerationEvent.GradeDecided decided ->
                noting.graded(decided.audit(), Fact.DECIDED, decided.decidedGrade(), decided.decidedAt());
            case ModerationEvent.ModerationMeetingHeld meeting ->
                Multi.createFrom()
                        .iterable(meeting.changes())
                        .onItem()
                        .transformToUniAndConcatenate(change ->
                                noting.graded(change.audit(), Fact.MODERATED, change.toGrade(), meeting.recordedAt()))
                        .collect()
                        .last()
                        .replaceWithVoid();
            case ModerationEvent.ModerationRequested _,
                    ModerationEvent.ModerationGradesCommitted _,
                    ModerationEvent.GradeDisputed _,
                    ModerationEvent.ActionsDisputed _,
                    ModerationEvent.ActionsDecided _ -> nothing();
        };
    }

    private final class Noting {
        private final Mutiny.StatelessSession transaction;
        private final String authority;

        private Noting(Mutiny.StatelessSession transaction, String authority) {
            this.transaction = transaction;
            this.authority = authority;
        }

        private Uni<Void> said(String audit, Fact fact, Instant at) {
            return outcomes.note(transaction, authority, audit, fact, at);
        }

        private Uni<Void> graded(String audit, Fact fact, String grade, Instant at) {
            return outcomes.note(transaction, authority, audit, fact, grade, at);
        }
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }
}
