package org.practiceaudit.actions.heard;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.practiceaudit.actions.known.AuditFacts;
import org.practiceaudit.actions.known.KnownAudits;
import org.practiceaudit.actions.pathways.Graded;
import org.practiceaudit.actions.pathways.PathwayCommand;
import org.practiceaudit.actions.pathways.Pathways;
import org.practiceaudit.actions.pathways.Watch;
import org.practiceaudit.contracts.AllocationEvent.AuditAllocated;
import org.practiceaudit.contracts.EventMetadata;
import org.practiceaudit.eventstore.EventStore;
import org.practiceaudit.messaging.ProgrammeBook;
import org.practiceaudit.programme.ProgrammePolicy;

/** What one event brings about on pathways, all in the transaction that also moves the guard. */
final class PathwayNews {
    private static final int PAGE = 500;

    /** What the reaction works with. */
    record Tools(Pathways pathways, KnownAudits audits, ProgrammeBook programmes, EventStore store) {}

    private final Tools tools;
    private final Effects effects;
    private final Mutiny.StatelessSession transaction;
    private final EventMetadata cause;

    PathwayNews(Tools tools, Effects effects) {
        this.tools = tools;
        this.effects = effects;
        this.transaction = effects.transaction();
        this.cause = effects.cause();
    }

    /** On the pathways of the audit itself, or as a result on those of the audit that it repeats (TH-35, PQ-20). */
    Uni<Void> graded(AuditFacts audit, Graded graded) {
        return first(audit).flatMap(first -> {
            var watch = watch(first);
            var command = audit.reAuditOf().isPresent()
                    ? new PathwayCommand.NoteReAuditGrade(watch, audit.audit(), graded)
                    : new PathwayCommand.NoteGrade(watch, graded);
            return act(first, command).chain(() -> newestClosures(first, graded.at()));
        });
    }

    /** A later version of the programme may close on days that the pinned one does not know. */
    private Uni<Void> newestClosures(AuditFacts audit, Instant at) {
        return tools.programmes()
                .newest(transaction, audit.authority(), audit.programme())
                .flatMap(newest -> newest.filter(policy -> policy.version() > audit.programmeVersion())
                        .map(policy -> act(audit, counting(policy, at)))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    /** It counts no more: neither do its own pathways, nor does the audit that it repeats have its result. */
    Uni<Void> ended(AuditFacts audit, String reason, Instant at) {
        return first(audit)
                .flatMap(first -> act(
                        first,
                        audit.reAuditOf().isPresent()
                                ? new PathwayCommand.DropReAudit(audit.audit(), reason, at)
                                : new PathwayCommand.StopWatching(watch(first), reason, at)));
    }

    /** Steps that are still to be done go to whoever the audit, or its moderation, is with now. */
    Uni<Void> handedOver(String audit) {
        return tools.audits()
                .of(transaction, cause, audit)
                .flatMap(facts -> act(facts, new PathwayCommand.HandOver(facts.people(), cause.businessTime())));
    }

    /** The step that asked for a re-audit shows which audit it is. */
    Uni<Void> allocated(AuditAllocated allocated) {
        if (allocated.reAuditOf() == null) {
            return Uni.createFrom().voidItem();
        }
        return tools.audits()
                .of(transaction, cause, allocated.audit())
                .flatMap(this::first)
                .flatMap(first -> act(
                        first,
                        new PathwayCommand.NoteReAudit(allocated.audit(), allocated.kind(), cause.businessTime())));
    }

    /** Open deadlines are counted anew where the authority closes on further days; all else stays as it was pinned. */
    Uni<Void> published(ProgrammePolicy policy) {
        return policy.closures().isEmpty() ? Uni.createFrom().voidItem() : recount(policy, "");
    }

    private Uni<Void> recount(ProgrammePolicy policy, String after) {
        var open = Map.of("programme", policy.id(), "state", "open");
        return tools.store()
                .list(transaction, cause.authority(), Pathways.KIND, open, after, PAGE)
                .flatMap(page -> Effects.each(page, listed -> recount(policy, listed))
                        .chain(() -> page.size() < PAGE
                                ? Uni.createFrom().voidItem()
                                : recount(policy, page.getLast().id())));
    }

    private Uni<Void> recount(ProgrammePolicy policy, EventStore.Listed listed) {
        return effects.act(tools.pathways(), listed.id(), null, counting(policy, cause.businessTime()));
    }

    private static PathwayCommand counting(ProgrammePolicy policy, Instant at) {
        return new PathwayCommand.CountClosures(policy.version(), policy.closures(), at);
    }

    private Uni<AuditFacts> first(AuditFacts audit) {
        return tools.audits().firstOf(transaction, cause, audit);
    }

    private Uni<Void> act(AuditFacts audit, PathwayCommand command) {
        return effects.act(tools.pathways(), audit.audit(), audit.origin(), command);
    }

    private static Watch watch(AuditFacts audit) {
        return new Watch(
                audit.authority(),
                audit.audit(),
                audit.child(),
                audit.cycle(),
                audit.programme(),
                audit.programmeVersion(),
                audit.team(),
                audit.service(),
                audit.people());
    }
}
