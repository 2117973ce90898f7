package org.practiceaudit.moderation.heard;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.practiceaudit.contracts.ActionsEvent;
import org.practiceaudit.contracts.AllocationEvent;
import org.practiceaudit.contracts.AllocationEvent.AuditAllocated;
import org.practiceaudit.contracts.AllocationEvent.AuditReallocated;
import org.practiceaudit.contracts.AllocationEvent.InvolvementRecorded;
import org.practiceaudit.contracts.AllocationEvent.ProgrammePublished;
import org.practiceaudit.contracts.AllocationEvent.StaffMemberRecorded;
import org.practiceaudit.contracts.AuditEvent;
import org.practiceaudit.contracts.AuditEvent.AuditCancelled;
import org.practiceaudit.contracts.AuditEvent.AuditGraded;
import org.practiceaudit.contracts.AuditEvent.AuditInvalidated;
import org.practiceaudit.contracts.AuditEvent.AuditReturned;
import org.practiceaudit.contracts.AuditEvent.AuditSubmitted;
import org.practiceaudit.contracts.AuditEvent.ChallengeUnresolved;
import org.practiceaudit.contracts.EventMetadata;
import org.practiceaudit.contracts.ModerationEvent;
import org.practiceaudit.contracts.ModerationEvent.ModerationMeetingHeld;
import org.practiceaudit.contracts.PublicEvent;
import org.practiceaudit.contracts.WiderWorkEvent;
import org.practiceaudit.eventstore.Actor;
import org.practiceaudit.eventstore.CommandContext;
import org.practiceaudit.eventstore.CommandHandler;
import org.practiceaudit.eventstore.Handled;
import org.practiceaudit.eventstore.Origin;
import org.practiceaudit.eventstore.OutboxSignal;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.eventstore.StreamId;
import org.practiceaudit.messaging.NotYet;
import org.practiceaudit.messaging.ProgrammeBook;
import org.practiceaudit.messaging.Reaction;
import org.practiceaudit.messaging.Received;
import org.practiceaudit.messaging.StaffBook;
import org.practiceaudit.moderation.moderations.Moderation;
import org.practiceaudit.moderation.moderations.ModerationCommand;
import org.practiceaudit.moderation.moderations.Moderations;
import org.practiceaudit.moderation.people.People;

/** What allocation and audit say, as commands to the audit's moderation. An audit's own words wait for its allocation. */
@ApplicationScoped
class ModerationReaction implements Reaction {
    private final Moderations moderations;
    private final ProgrammeBook programmes;
    private final StaffBook staff;
    private final People people;
    private final CommandHandler commands;
    private final OutboxSignal appended;
    private final Actor actor;

    ModerationReaction(
            Moderations moderations,
            ProgrammeBook programmes,
            StaffBook staff,
            People people,
            CommandHandler commands,
            OutboxSignal appended,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.moderations = moderations;
        this.programmes = programmes;
        this.staff = staff;
        this.people = people;
        this.commands = commands;
        this.appended = appended;
        this.actor = Actor.system(service);
    }

    @Override
    public Uni<Void> on(Received received, Mutiny.StatelessSession transaction) {
        var metadata = received.metadata();
        return switch (received.event()) {
            case ProgrammePublished event -> programmes.keep(transaction, metadata.authority(), event);
            case StaffMemberRecorded event -> staff.keep(transaction, metadata.authority(), event);
            case InvolvementRecorded event -> people.keep(transaction, metadata.authority(), event);
            case AuditAllocated event -> {
                var about = Heard.allocated(event, metadata);
                var origin = new Origin(
                        about.audit(), about.pin().programme(), about.pin().version(), about.cycle(), about.child());
                yield handle(
                        event.audit(),
                        new ModerationCommand.Expect(about, metadata.businessTime()),
                        origin,
                        metadata,
                        transaction);
            }
            case AuditReallocated event -> handle(event.audit(), Heard.reallocated(event), null, metadata, transaction);
            case AuditGraded event -> handle(event.audit(), Heard.graded(event), null, metadata, transaction);
            case AuditSubmitted event -> handle(event.audit(), Heard.submitted(event), null, metadata, transaction);
            case AuditReturned event -> handle(event.audit(), Heard.returned(event), null, metadata, transaction);
            case AuditInvalidated event -> handle(event.audit(), Heard.invalidated(event), null, metadata, transaction);
            case AuditCancelled event -> handle(event.audit(), Heard.cancelled(event), null, metadata, transaction);
            case ChallengeUnresolved event ->
                handle(event.audit(), Heard.challenged(event), null, metadata, transaction);
            case ModerationMeetingHeld event -> closed(event, metadata, transaction);
            case AllocationEvent _, AuditEvent _, WiderWorkEvent _, ModerationEvent _, ActionsEvent _ ->
                Uni.createFrom().voidItem();
        };
    }

    /**
     * Our own word: a meeting was held, so that the moderations of the audits that it went over are complete. Heard like
     * another's, it takes effect once for each of them, whatever stops in between.
     */
    private Uni<Void> closed(ModerationMeetingHeld event, EventMetadata metadata, Mutiny.StatelessSession transaction) {
        var close = new ModerationCommand.CloseInMeeting(event.meeting(), event.recordedAt());
        return Multi.createFrom()
                .iterable(event.audits())
                .onItem()
                .transformToUniAndConcatenate(audit -> handle(audit, close, null, metadata, transaction))
                .collect()
                .last()
                .replaceWithVoid();
    }

    @Override
    public void committed() {
        appended.wake();
    }

    @Override
    public Set<Class<? extends PublicEvent>> unblocking() {
        return Set.of(ProgrammePublished.class, AuditAllocated.class);
    }

    private Uni<Void> handle(
            String audit,
            ModerationCommand command,
            Origin origin,
            EventMetadata cause,
            Mutiny.StatelessSession transaction) {
        var stream = new StreamId(cause.authority(), moderations.kind(), audit);
        var context = CommandContext.causedBy(cause, stream, actor, command.at(), origin);
        return commands.handleIn(transaction, moderations, command, context)
                .invoke(handled -> settled(handled, audit))
                .replaceWithVoid();
    }

    private static void settled(Handled<Moderation> handled, String audit) {
        switch (handled) {
            case Handled.Done<Moderation> _ -> {}
            case Handled.Refused<Moderation>(var why) -> {
                if (why.stream().allMatch(no -> no.kind() == Rejection.Kind.NOT_FOUND)) {
                    throw new NotYet("the allocation of audit " + audit);
                }
                throw new IllegalStateException("moderation of audit " + audit + " refused: " + why);
            }
            case Handled.Repeated<Moderation> _, Handled.KeyReused<Moderation> _, Handled.Stale<Moderation> _ ->
                throw new IllegalStateException("neither a key was given nor a version expected");
        }
    }
}
