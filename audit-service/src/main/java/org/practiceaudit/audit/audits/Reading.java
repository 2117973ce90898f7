package org.practiceaudit.audit.audits;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.practiceaudit.audit.audits.Audit.NotStarted;
import org.practiceaudit.audit.audits.Audit.Opened;
import org.practiceaudit.eventstore.EventStore;
import org.practiceaudit.eventstore.StreamId;
import org.practiceaudit.eventstore.reads.Ground;
import org.practiceaudit.eventstore.reads.Reads;
import org.practiceaudit.programme.Role;
import org.practiceaudit.web.Caller;
import org.practiceaudit.web.ProblemException;
import org.practiceaudit.web.Problems;

/** Reads audits for the caller of this request. */
@RequestScoped
class Reading {
    private final EventStore store;
    private final AuditStream audits;
    private final Reads reads;
    private final Caller caller;

    Reading(EventStore store, AuditStream audits, Reads reads, Caller caller) {
        this.store = store;
        this.audits = audits;
        this.reads = reads;
        this.caller = caller;
    }

    /**
     * @param version of the stream, which is the audit's ETag
     * @param withheld whether the caller moderates it blind and is to see nothing that tells the auditor's grades
     */
    record Read(Opened state, long version, boolean withheld) {}

    Person person() {
        return new Person(caller.staff(), caller.roles());
    }

    /** An audit that the caller may read, which is noted: 404 where there is none, 403 where it is not for them. */
    Uni<Read> readable(String audit) {
        return found(audit).call(read -> note(read, ground(read)));
    }

    /** An audit for those who may read it, and for its blind moderator, who is shown it without the auditor's judgement. */
    Uni<Read> visible(String audit) {
        return found(audit).flatMap(read -> orBlind(read, () -> ground(read)));
    }

    /**
     * Those of these audits that have been handed in and that the caller may read, blind or not, in their order; all are noted
     * at once.
     */
    Uni<List<Read>> seen(List<String> ids) {
        var streams = ids.stream().map(this::stream).toList();
        return store.loadAll(audits, streams)
                .map(found -> found.values().stream()
                        .flatMap(loaded -> loaded.state() instanceof Audit.HandedIn state
                                ? noted(new Read(state, loaded.version(), false)).stream()
                                : Stream.empty())
                        .toList())
                .call(seen -> reads.note(seen.stream().map(Noted::of).toList()))
                .map(seen -> seen.stream().map(Noted::read).toList());
    }

    private record Noted(Read read, Ground ground) {
        Reads.Of of() {
            var assignment = read.state().assignment();
            return new Reads.Of(assignment.audit(), assignment.child(), ground);
        }
    }

    private Optional<Noted> noted(Read read) {
        var blind = Access.readsBlind(read.state(), person());
        return blind.or(() -> Access.reads(read.state(), person()))
                .map(ground -> new Noted(new Read(read.state(), read.version(), blind.isPresent()), ground));
    }

    private Ground ground(Read read) {
        return Access.reads(read.state(), person()).orElseThrow(() -> refused(read));
    }

    private ProblemException refused(Read read) {
        return Access.readsBlind(read.state(), person()).isPresent()
                ? Problems.forbidden(
                        "This could tell the auditor's grades, and you moderate without knowing them.",
                        "Commit to your own grades first.")
                : Problems.forbidden(
                        "The audit is not for you to read, or not yet.",
                        "It is open to those named on it once it has been submitted.");
    }

    private Uni<Read> orBlind(Read read, Supplier<Ground> otherwise) {
        var blind = Access.readsBlind(read.state(), person());
        return note(read, blind.orElseGet(otherwise))
                .replaceWith(new Read(read.state(), read.version(), blind.isPresent()));
    }

    /** An audit whose concerns the caller may read, which is noted (BR-09). */
    Uni<Read> withConcerns(String audit) {
        return found(audit)
                .call(read -> note(
                        read,
                        Access.concernedAs(read.state().assignment(), person())
                                .orElseThrow(() -> Problems.forbidden(
                                        "You are not named on this audit.",
                                        "Tell the audit team or the team manager."))));
    }

    private Uni<Void> note(Read read, Ground ground) {
        var assignment = read.state().assignment();
        return reads.note(assignment.audit(), assignment.child(), ground);
    }

    /** An audit to whose worker the caller listens, or is themselves (TH-10), which is noted; for others as {@link #visible}. */
    Uni<Read> withOwnSection(String audit) {
        return found(audit).flatMap(read -> orBlind(read, () -> ownWords(read)));
    }

    /** An audit to which the caller, its worker, replies, which is noted; for others as {@link #readable}. */
    Uni<Read> withReply(String audit) {
        return found(audit).call(read -> note(read, ownWords(read)));
    }

    private Ground ownWords(Read read) {
        return Access.ownWords(read.state(), person()).orElseThrow(() -> refused(read));
    }

    /** Who is named on an audit, which is no reading of it. */
    Uni<Assignment> assignment(String audit) {
        return found(audit).map(read -> read.state().assignment());
    }

    /** As what the caller is named on an audit; none where they are not. */
    Uni<List<Role>> rolesOn(String audit) {
        return found(audit).map(read -> read.state().assignment().people().roles(caller.staff()));
    }

    /**
     * The audit that this one goes back to, whose reading is noted: 404 where it goes back to none. Whoever reads the one may
     * know of the other, on the same ground.
     */
    Uni<Opened> earlier(Opened state) {
        var earlier = state.assignment().reAuditOf();
        if (earlier == null) {
            throw Problems.notFound("earlier audit of", state.assignment().audit());
        }
        return found(earlier)
                .call(read -> note(read, Access.reads(state, person()).orElseThrow()))
                .map(Read::state);
    }

    private Uni<Read> found(String audit) {
        return store.load(audits, stream(audit)).map(loaded -> switch (loaded.state()) {
            case NotStarted _ -> throw Problems.notFound("audit", audit);
            case Opened opened -> new Read(opened, loaded.version(), false);
        });
    }

    private StreamId stream(String audit) {
        try {
            return new StreamId(caller.authority(), audits.kind(), audit);
        } catch (IllegalArgumentException _) {
            throw Problems.notFound("audit", audit);
        }
    }
}
