package org.practiceaudit.moderation.disputes;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.practiceaudit.eventstore.EventStore;
import org.practiceaudit.eventstore.Origin;
import org.practiceaudit.eventstore.StreamId;
import org.practiceaudit.moderation.moderations.Moderation;
import org.practiceaudit.moderation.moderations.Moderations;
import org.practiceaudit.moderation.moderations.SmartAction;
import org.practiceaudit.programme.DisputeRoute.Subject;

/** What has to be known before a dispute can be raised: the moderation that it is about, and the disputes before it. */
@ApplicationScoped
class Raising {
    /** More disputes of one subject than any audit has actions. */
    private static final int MOST = 1000;

    private final Moderations moderations;
    private final Disputes disputes;
    private final EventStore store;

    Raising(Moderations moderations, Disputes disputes, EventStore store) {
        this.moderations = moderations;
        this.disputes = disputes;
        this.store = store;
    }

    /**
     * @param id of the dispute that would be raised, or of the one in its way
     * @param inTheWay whether that one exists, open or with a final decision
     */
    record Ground(
            DisputeId id, boolean inTheWay, DisputedAudit about, Optional<Moderated> moderated, List<String> settled) {
        Origin origin() {
            return new Origin(about.audit(), about.programme(), about.programmeVersion(), about.cycle(), about.child());
        }
    }

    /** Empty when nothing is known of the audit. */
    Uni<Optional<Ground>> ground(StreamId moderation, Subject subject) {
        return store.load(moderations, moderation).flatMap(loaded -> switch (loaded.state()) {
            case Moderation.NotExpected _ -> Uni.createFrom().item(Optional.empty());
            case Moderation.Known known ->
                earlier(moderation.authority(), known.about().audit(), subject)
                        .map(earlier -> Optional.of(ground(known, subject, earlier)));
        });
    }

    private Uni<List<DisputeLine>> earlier(String authority, String audit, Subject subject) {
        var filter = new HashMap<>(Map.of("audit", audit, "subject", subject.code()));
        return store.list(authority, disputes.kind(), filter, "", MOST)
                .map(found -> found.stream()
                        .map(DisputeLine::of)
                        .sorted(Comparator.comparing(DisputeLine::number))
                        .toList());
    }

    private static Ground ground(Moderation.Known known, Subject subject, List<DisputeLine> earlier) {
        var audit = known.about().audit();
        // The decided grade is final; of actions, others may still be disputed.
        var inTheWay = !earlier.isEmpty()
                && (!earlier.getLast().over()
                        || subject == Subject.GRADE && !earlier.getLast().withdrawn());
        return new Ground(
                new DisputeId(audit, subject, inTheWay ? earlier.getLast().number() : earlier.size() + 1),
                inTheWay,
                DisputedAudit.of(known.about()),
                moderated(known),
                earlier.stream()
                        .filter(line -> !line.withdrawn())
                        .flatMap(line -> line.actions().stream())
                        .toList());
    }

    private static Optional<Moderated> moderated(Moderation.Known known) {
        return switch (known) {
            case Moderation.Completed completed ->
                Optional.of(new Moderated(
                        completed.judgement().overall(),
                        completed.outcome().grade(),
                        Stream.concat(
                                        completed.submission().actions().stream(),
                                        completed.outcome().serviceActions().stream()
                                                .map(SmartAction::id))
                                .toList()));
            case Moderation.Standing _, Moderation.Ended _ -> Optional.empty();
        };
    }
}
