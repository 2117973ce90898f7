package org.practiceaudit.audit.audits;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.practiceaudit.contracts.AboutAudit;
import org.practiceaudit.contracts.AllocationEvent.AuditAllocated;
import org.practiceaudit.contracts.AllocationEvent.AuditReallocated;
import org.practiceaudit.contracts.AllocationEvent.CycleClosed;
import org.practiceaudit.contracts.EventMetadata;
import org.practiceaudit.contracts.ModerationEvent;
import org.practiceaudit.eventstore.Actor;
import org.practiceaudit.eventstore.CommandContext;
import org.practiceaudit.eventstore.CommandHandler;
import org.practiceaudit.eventstore.EventStore;
import org.practiceaudit.eventstore.Handled;
import org.practiceaudit.eventstore.Origin;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.eventstore.StreamId;
import org.practiceaudit.messaging.NotYet;
import org.practiceaudit.programme.Grade;

/** What others say about audits, as commands to them. */
@ApplicationScoped
public class AuditNews {
    private static final Actor SELF = Actor.system("audit");
    private static final int BATCH = 200;

    private final CommandHandler commands;
    private final AuditStream audits;
    private final EventStore store;
    private final AgreedLines lines;
    private final CycleEnds ends;

    AuditNews(CommandHandler commands, AuditStream audits, EventStore store, AgreedLines lines, CycleEnds ends) {
        this.commands = commands;
        this.audits = audits;
        this.store = store;
        this.lines = lines;
        this.ends = ends;
    }

    public Uni<Void> allocated(AuditAllocated said, EventMetadata metadata, Mutiny.StatelessSession transaction) {
        var origin = new Origin(
                said.audit(), metadata.programme(), metadata.programmeVersion(), metadata.cycle(), said.child());
        return lines.of(said, metadata, transaction)
                .map(asked -> new AuditCommand.OpenAudit(assignment(said, asked, metadata), metadata.businessTime()))
                .flatMap(command -> tell(said.audit(), command, metadata, origin, transaction))
                .chain(() -> ends.hold(transaction, metadata.authority(), metadata.cycle()))
                .flatMap(closed -> closed.map(
                                at -> tell(said.audit(), new AuditCommand.CloseCycle(at), metadata, null, transaction))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    public Uni<Void> reallocated(AuditReallocated said, EventMetadata metadata, Mutiny.StatelessSession transaction) {
        var command =
                new AuditCommand.HandOver(said.auditor(), said.moderator(), said.dueOn(), metadata.businessTime());
        return tell(said.audit(), command, metadata, null, transaction);
    }

    public Uni<Void> moderation(ModerationEvent said, EventMetadata metadata, Mutiny.StatelessSession transaction) {
        return said instanceof AboutAudit about
                ? Multi.createFrom()
                        .iterable(commands(said, metadata.businessTime()))
                        .onItem()
                        .transformToUniAndConcatenate(
                                command -> tell(about.audit(), command, metadata, null, transaction))
                        .collect()
                        .asList()
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    /** A moderation that is not blind reveals the grades at once, a blind one when its own are committed. */
    private static List<AuditCommand> commands(ModerationEvent said, Instant at) {
        return switch (said) {
            case ModerationEvent.ModerationRequested asked -> {
                var await = new AuditCommand.AwaitModeration(asked.moderator(), at);
                yield asked.blind() ? List.of(await) : List.of(await, new AuditCommand.RevealGrades(at));
            }
            case ModerationEvent.ModerationGradesCommitted _ -> List.of(new AuditCommand.RevealGrades(at));
            case ModerationEvent.ModerationCompleted done ->
                List.of(new AuditCommand.TakeModeratedGrade(Grade.of(done.moderatedGrade()), at));
            case ModerationEvent.GradeDisputed disputed ->
                List.of(new AuditCommand.AwaitDecision(disputed.dispute(), at));
            case ModerationEvent.GradeDecided decided ->
                List.of(new AuditCommand.TakeDecidedGrade(decided.dispute(), Grade.of(decided.decidedGrade()), at));
            case ModerationEvent.ModerationReturned back ->
                List.of(new AuditCommand.SendBack(back.reasons(), back.dueOn(), back.returnedBy(), at));
            case ModerationEvent.ActionsDisputed _,
                    ModerationEvent.ActionsDecided _,
                    ModerationEvent.ModerationMeetingHeld _ -> List.of();
        };
    }

    /** TH-20: a closed cycle frees the results of its audits. */
    public Uni<Void> cycleClosed(CycleClosed said, EventMetadata metadata, Mutiny.StatelessSession transaction) {
        return ends.close(transaction, metadata.authority(), said.cycle(), metadata.businessTime())
                .chain(() -> closed(said.cycle(), metadata, transaction, ""));
    }

    /** One after the other, since a transaction does one thing at a time. */
    private Uni<Void> closed(String cycle, EventMetadata metadata, Mutiny.StatelessSession transaction, String after) {
        return store.list(transaction, metadata.authority(), audits.kind(), Map.of("cycle", cycle), after, BATCH)
                .flatMap(read -> Multi.createFrom()
                        .iterable(read)
                        .onItem()
                        .transformToUniAndConcatenate(audit -> tell(
                                audit.id(),
                                new AuditCommand.CloseCycle(metadata.businessTime()),
                                metadata,
                                null,
                                transaction))
                        .collect()
                        .asList()
                        .flatMap(_ -> read.size() < BATCH
                                ? Uni.createFrom().voidItem()
                                : closed(
                                        cycle,
                                        metadata,
                                        transaction,
                                        read.getLast().id())));
    }

    private static Assignment assignment(AuditAllocated said, List<String> lines, EventMetadata metadata) {
        return new Assignment(
                said.audit(),
                new Assignment.Pinned(metadata.authority(), metadata.programme(), metadata.programmeVersion()),
                metadata.cycle(),
                said.child(),
                said.kind(),
                said.inModerationSample(),
                said.blind(),
                said.team(),
                said.serviceName(),
                new Assignment.People(
                        said.auditor(),
                        said.moderator(),
                        said.worker(),
                        said.teamManager(),
                        said.serviceManager(),
                        said.headOfService(),
                        said.iro(),
                        said.cpChair()),
                said.dueOn(),
                said.reAuditOf(),
                said.courtProceedings(),
                lines);
    }

    private Uni<Void> tell(
            String audit,
            AuditCommand command,
            EventMetadata cause,
            Origin origin,
            Mutiny.StatelessSession transaction) {
        var stream = new StreamId(cause.authority(), audits.kind(), audit);
        var context = CommandContext.causedBy(cause, stream, SELF, cause.businessTime(), origin);
        return commands.handleIn(transaction, audits, command, context)
                .invoke(handled -> taken(audit, handled))
                .replaceWithVoid();
    }

    /** News of an audit that is not there yet waits for it; any other no is for an operator to look at. */
    private static void taken(String audit, Handled<Audit> handled) {
        switch (handled) {
            case Handled.Done<Audit> _ -> {}
            case Handled.Refused<Audit>(var why) -> {
                if (why.stream().anyMatch(no -> no.kind() == Rejection.Kind.NOT_FOUND)) {
                    throw new NotYet("audit " + audit);
                }
                throw new IllegalStateException(
                        "audit " + audit + ": " + why.getFirst().detail());
            }
            case Handled.Repeated<Audit> _, Handled.KeyReused<Audit> _, Handled.Stale<Audit> _ ->
                throw new IllegalStateException("audit " + audit + ": neither key nor version was given");
        }
    }
}
