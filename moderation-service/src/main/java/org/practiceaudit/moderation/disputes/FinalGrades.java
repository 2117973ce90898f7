package org.practiceaudit.moderation.disputes;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practiceaudit.eventstore.EventStore;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.eventstore.StreamId;
import org.practiceaudit.programme.DisputeRoute.Subject;
import org.practiceaudit.programme.Grade;

/** The grades in which disputes about an audit ended. */
@ApplicationScoped
public class FinalGrades {
    private static final int MOST = 1000;

    private final Disputes disputes;
    private final EventStore store;

    FinalGrades(Disputes disputes, EventStore store) {
        this.disputes = disputes;
        this.store = store;
    }

    /**
     * How a dispute about a grade ended.
     *
     * @param agreed whether moderator and those who raised it agreed, or somebody decided
     */
    public record Final(String dispute, boolean agreed, Grade grade, String by, Instant at, Narrative why) {}

    /** Those of this audit, in the order in which the disputes were raised. */
    public Uni<List<Final>> of(String authority, String audit) {
        var filter = Map.of("audit", audit, "subject", Subject.GRADE.code());
        return store.list(authority, disputes.kind(), filter, "", MOST)
                .flatMap(found -> Multi.createFrom()
                        .iterable(found)
                        .onItem()
                        .transformToUniAndConcatenate(
                                line -> store.load(disputes, new StreamId(authority, disputes.kind(), line.id())))
                        .map(loaded -> ended(loaded.state()))
                        .filter(Optional::isPresent)
                        .map(Optional::get)
                        .collect()
                        .asList());
    }

    private static Optional<Final> ended(Dispute state) {
        return switch (state) {
            case Dispute.Decided(var raised, var _, DisputeEvent.GradeDecided(var grade, var why, var by, var at)) ->
                Optional.of(new Final(raised.id().stream(), false, grade, by, at, why));
            case Dispute.Settled(var raised, var _, var talk) ->
                Optional.of(new Final(raised.id().stream(), true, talk.agreed(), talk.by(), talk.at(), talk.notes()));
            case Dispute.Decided _, Dispute.NotRaised _, Dispute.Known _ -> Optional.empty();
        };
    }
}
