package org.practiceaudit.actions.heard;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.practiceaudit.actions.actions.Actions;
import org.practiceaudit.actions.actions.Source;
import org.practiceaudit.actions.calendar.DueChanges;
import org.practiceaudit.actions.calendar.DueDates;
import org.practiceaudit.actions.contacts.Contacts;
import org.practiceaudit.actions.followup.FollowUps;
import org.practiceaudit.actions.known.AuditFacts;
import org.practiceaudit.actions.known.KnownAudits;
import org.practiceaudit.actions.learning.KnownCycles;
import org.practiceaudit.actions.notices.Tellings;
import org.practiceaudit.actions.pathways.Pathways;
import org.practiceaudit.actions.reminders.Reminding;
import org.practiceaudit.actions.webhooks.Webhooks;
import org.practiceaudit.contracts.AboutAudit;
import org.practiceaudit.contracts.ActionsEvent;
import org.practiceaudit.contracts.ActionsEvent.ActionCancelled;
import org.practiceaudit.contracts.ActionsEvent.ActionClosed;
import org.practiceaudit.contracts.ActionsEvent.ActionMerged;
import org.practiceaudit.contracts.ActionsEvent.ActionOpened;
import org.practiceaudit.contracts.ActionsEvent.ActionSplit;
import org.practiceaudit.contracts.AllocationEvent;
import org.practiceaudit.contracts.AllocationEvent.AuditAllocated;
import org.practiceaudit.contracts.AllocationEvent.AuditReallocated;
import org.practiceaudit.contracts.AllocationEvent.CyclePlanned;
import org.practiceaudit.contracts.AllocationEvent.ProgrammePublished;
import org.practiceaudit.contracts.AllocationEvent.StaffMemberRecorded;
import org.practiceaudit.contracts.AuditEvent;
import org.practiceaudit.contracts.AuditEvent.AuditCancelled;
import org.practiceaudit.contracts.AuditEvent.AuditFinalised;
import org.practiceaudit.contracts.AuditEvent.AuditGraded;
import org.practiceaudit.contracts.AuditEvent.AuditInvalidated;
import org.practiceaudit.contracts.AuditEvent.AuditSubmitted;
import org.practiceaudit.contracts.ModerationEvent;
import org.practiceaudit.contracts.ModerationEvent.ActionsDecided;
import org.practiceaudit.contracts.ModerationEvent.GradeDecided;
import org.practiceaudit.contracts.ModerationEvent.ModerationCompleted;
import org.practiceaudit.contracts.ModerationEvent.ModerationGradesCommitted;
import org.practiceaudit.contracts.ModerationEvent.ModerationMeetingHeld;
import org.practiceaudit.contracts.ModerationEvent.ModerationRequested;
import org.practiceaudit.contracts.PathwayEvent;
import org.practiceaudit.contracts.PathwayEvent.MeetingPlanAgreed;
import org.practiceaudit.contracts.PublicEvent;
import org.practiceaudit.contracts.WiderWorkEvent;
import org.practiceaudit.contracts.WiderWorkEvent.RecommendationsAgreed;
import org.practiceaudit.eventstore.CommandHandler;
import org.practiceaudit.eventstore.EventStore;
import org.practiceaudit.eventstore.OutboxSignal;
import org.practiceaudit.messaging.ProgrammeBook;
import org.practiceaudit.messaging.Reaction;
import org.practiceaudit.messaging.Received;
import org.practiceaudit.messaging.StaffBook;
import org.practiceaudit.programme.Programmes;

/** What others say becomes actions and pathways here. No order among topics is relied on: what comes too early waits. */
@ApplicationScoped
class ActionsReaction implements Reaction {
    /** No audit has as many actions. */
    private static final int ALL = 1_000;

    private final KnownAudits audits;
    private final KnownCycles cycles;
    private final StaffBook staff;
    private final ProgrammeBook programmes;
    private final CommandHandler commands;
    private final EventStore store;
    private final Actions actions;
    private final Pathways pathways;
    private final Contacts contacts;
    private final DueDates dueDates;
    private final Reminding reminding;
    private final Tellings tellings;
    private final FollowUps followUps;
    private final Webhooks webhooks;
    private final OutboxSignal outbox;

    ActionsReaction(
            KnownAudits audits,
            KnownCycles cycles,
            StaffBook staff,
            ProgrammeBook programmes,
            CommandHandler commands,
            EventStore store,
            Actions actions,
            Pathways pathways,
            Contacts contacts,
            DueDates dueDates,
            Reminding reminding,
            Tellings tellings,
            FollowUps followUps,
            Webhooks webhooks,
            OutboxSignal outbox) {
        this.audits = audits;
        this.cycles = cycles;
        this.staff = staff;
        this.programmes = programmes;
        this.commands = commands;
        this.store = store;
        this.actions = actions;
        this.pathways = pathways;
        this.contacts = contacts;
        this.dueDates = dueDates;
        this.reminding = reminding;
        this.tellings = tellings;
        this.followUps = followUps;
        this.webhooks = webhooks;
        this.outbox = outbox;
    }

    /** First what it brings about, then what is due by it, then who is told. */
    @Override
    public Uni<Void> on(Received received, Mutiny.StatelessSession transaction) {
        return effect(received, transaction)
                .chain(() -> dueDates.keep(transaction, received.metadata(), DueChanges.of(received.event())))
                .chain(() -> reminding.remind(transaction, received))
                .chain(() -> tellings.tell(transaction, received))
                .chain(() -> webhooks.hear(transaction, received));
    }

    private Uni<Void> effect(Received received, Mutiny.StatelessSession transaction) {
        return switch (received.event()) {
            case AllocationEvent event -> allocation(received, transaction, event);
            case AuditEvent event -> audit(received, transaction, event);
            case ModerationEvent event -> moderation(received, transaction, event);
            case PathwayEvent event ->
                event instanceof MeetingPlanAgreed agreed
                        ? followUp(received, transaction, agreed, audit -> audit.on(agreed))
                        : nothing();
            case ActionsEvent event -> ourOwn(received, transaction, event);
            case WiderWorkEvent event ->
                event instanceof RecommendationsAgreed agreed
                        ? planned(received, transaction).open(agreed)
                        : nothing();
        };
    }

    private Uni<Void> allocation(Received received, Mutiny.StatelessSession transaction, AllocationEvent event) {
        var about = received.metadata();
        return switch (event) {
            case ProgrammePublished published ->
                programmes
                        .keep(transaction, about.authority(), published)
                        .chain(() -> news(received, transaction).published(Programmes.fromJson(published.policy())));
            case StaffMemberRecorded recorded ->
                staff.keep(transaction, about.authority(), recorded)
                        .chain(() -> contacts.keep(transaction, about.authority(), recorded));
            case CyclePlanned planned -> cycles.keep(transaction, about, planned);
            case AuditAllocated allocated ->
                audits.keep(transaction, about, allocated)
                        .chain(() -> news(received, transaction).allocated(allocated));
            case AuditReallocated reallocated ->
                audits.keep(transaction, about, reallocated)
                        .chain(() -> news(received, transaction).handedOver(reallocated.audit()));
            // Whatever else is said asks nothing of actions or pathways, here and below.
            default -> nothing();
        };
    }

    private Uni<Void> audit(Received received, Mutiny.StatelessSession transaction, AuditEvent event) {
        return switch (event) {
            case AuditGraded graded -> followUp(received, transaction, graded, audit -> audit.on(graded));
            case AuditSubmitted submitted -> submitted(received, transaction, submitted);
            case AuditFinalised finalised -> followUp(received, transaction, finalised, audit -> audit.on(finalised));
            case AuditInvalidated invalidated ->
                ended(received, transaction, invalidated, FollowUp.INVALIDATED, invalidated.invalidatedAt());
            case AuditCancelled cancelled ->
                ended(received, transaction, cancelled, FollowUp.CANCELLED, cancelled.cancelledAt());
            default -> nothing();
        };
    }

    private Uni<Void> moderation(Received received, Mutiny.StatelessSession transaction, ModerationEvent event) {
        var about = received.metadata();
        return switch (event) {
            case ModerationRequested requested ->
                audits.keep(transaction, about, requested)
                        .chain(() -> news(received, transaction).handedOver(requested.audit()));
            case ModerationGradesCommitted committed -> audits.revealed(transaction, about, committed.audit());
            case ModerationCompleted done ->
                audits.revealed(transaction, about, done.audit())
                        .flatMap(_ -> followUp(received, transaction, done, audit -> audit.on(done)));
            case GradeDecided decided -> followUp(received, transaction, decided, audit -> audit.on(decided));
            case ActionsDecided decided ->
                asked(received, transaction, Map.of("audit", decided.audit()))
                        .flatMap(asked -> followUp(received, transaction, decided, audit -> audit.on(decided, asked)));
            case ModerationMeetingHeld held ->
                planned(received, transaction).open(held).chain(() -> changed(received, transaction, held));
            default -> nothing();
        };
    }

    private Uni<Void> ourOwn(Received received, Mutiny.StatelessSession transaction, ActionsEvent event) {
        return switch (event) {
            case ActionOpened opened -> told(received, transaction, opened, audit -> audit.on(opened));
            case ActionClosed closed ->
                told(received, transaction, closed, audit -> audit.over(closed.action(), closed.assuredBy()));
            case ActionCancelled cancelled ->
                told(received, transaction, cancelled, audit -> audit.over(cancelled.action(), null));
            case ActionSplit split -> told(received, transaction, split, audit -> audit.over(split.action(), null));
            case ActionMerged merged -> told(received, transaction, merged, audit -> audit.over(merged.action(), null));
            default -> nothing();
        };
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }

    @Override
    public void committed() {
        outbox.wake();
    }

    @Override
    public Set<Class<? extends PublicEvent>> unblocking() {
        return Set.of(ProgrammePublished.class, AuditAllocated.class, AuditSubmitted.class, ModerationCompleted.class);
    }

    private <E extends AboutAudit> Uni<Void> followUp(
            Received received, Mutiny.StatelessSession transaction, E event, Function<FollowUp, Uni<Void>> work) {
        return audits.of(transaction, received.metadata(), event.audit())
                .flatMap(audit -> work.apply(followUp(received, transaction, audit)));
    }

    /** What this service told itself; what belongs to a plan or a meeting is about no audit. */
    private <E extends AboutAudit> Uni<Void> told(
            Received received, Mutiny.StatelessSession transaction, E event, Function<FollowUp, Uni<Void>> work) {
        return audits.find(transaction, received.metadata().authority(), event.audit())
                .flatMap(audit -> audit.map(known -> work.apply(followUp(received, transaction, known)))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private FollowUp followUp(Received received, Mutiny.StatelessSession transaction, AuditFacts audit) {
        return new FollowUp(effects(received, transaction), actions, news(received, transaction), followUps, audit);
    }

    private Planned planned(Received received, Mutiny.StatelessSession transaction) {
        return new Planned(effects(received, transaction), actions, staff);
    }

    private PathwayNews news(Received received, Mutiny.StatelessSession transaction) {
        var tools = new PathwayNews.Tools(pathways, audits, programmes, store);
        return new PathwayNews(tools, effects(received, transaction));
    }

    private Effects effects(Received received, Mutiny.StatelessSession transaction) {
        return new Effects(commands, transaction, received.metadata());
    }

    private Uni<Void> changed(Received received, Mutiny.StatelessSession transaction, ModerationMeetingHeld held) {
        return Effects.each(
                held.changes(),
                change -> audits.of(transaction, received.metadata(), change.audit())
                        .flatMap(audit -> followUp(received, transaction, audit).on(change, held.recordedAt())));
    }

    /** Handed in again, an audit may have dropped what it asked for before it was returned (TH-14, PQ-16). */
    private Uni<Void> submitted(Received received, Mutiny.StatelessSession transaction, AuditSubmitted event) {
        return asked(received, transaction, Map.of("audit", event.audit(), "source", Source.AUDIT.code()))
                .flatMap(asked -> followUp(
                        received,
                        transaction,
                        event,
                        audit -> audit.auditedBy(event.submittedBy()).on(event, asked)));
    }

    /** What was asked of the audit is withdrawn, and nothing more is asked. */
    private Uni<Void> ended(
            Received received, Mutiny.StatelessSession transaction, AboutAudit event, String reason, Instant at) {
        return audits.of(transaction, received.metadata(), event.audit())
                .call(audit -> audits.invalidated(transaction, audit))
                .flatMap(audit -> asked(received, transaction, Map.of("audit", event.audit()))
                        .flatMap(asked -> followUp(received, transaction, audit).ended(asked, reason, at)));
    }

    private Uni<List<Asked>> asked(Received received, Mutiny.StatelessSession transaction, Map<String, String> filter) {
        return store.list(transaction, received.metadata().authority(), Actions.KIND, filter, "", ALL)
                .map(found -> found.stream().map(Asked::of).toList());
    }
}
