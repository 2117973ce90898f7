package org.practiceaudit.moderation.journeys;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.practiceaudit.eventstore.EventStore;
import org.practiceaudit.eventstore.Loaded;
import org.practiceaudit.eventstore.StreamId;
import org.practiceaudit.eventstore.reads.Reads;
import org.practiceaudit.moderation.disputes.FinalGrades;
import org.practiceaudit.moderation.disputes.FinalGrades.Final;
import org.practiceaudit.moderation.moderations.Moderation;
import org.practiceaudit.moderation.moderations.ModerationEvent;
import org.practiceaudit.moderation.moderations.Moderations;
import org.practiceaudit.moderation.moderations.Readers;
import org.practiceaudit.web.Caller;
import org.practiceaudit.web.Problems;

/** How an audit came by its grade. */
@Path("/v1/moderations/{audit}/grade-journey")
@Tag(name = "Moderations")
@Produces(MediaType.APPLICATION_JSON)
public class JourneyResource {
    private final Moderations moderations;
    private final FinalGrades ended;
    private final Reads reads;
    private final EventStore store;
    private final Caller caller;

    JourneyResource(Moderations moderations, FinalGrades ended, Reads reads, EventStore store, Caller caller) {
        this.moderations = moderations;
        this.ended = ended;
        this.reads = reads;
        this.store = store;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "Every grade that an audit ever had: by whom, when and why",
            description = "A blind moderator who has not committed to grades yet sees none of the auditor's.")
    public Uni<JourneyView> gradeJourney(@PathParam("audit") String audit) {
        return store.load(moderations, stream(audit)).flatMap(loaded -> switch (loaded.state()) {
            case Moderation.NotExpected _ -> throw Problems.notFound("moderation", audit);
            case Moderation.Known known -> {
                var ground = Readers.ground(known, caller)
                        .orElseThrow(() -> Problems.forbidden(
                                "You are not named on this audit, or its moderation is not completed.",
                                "Ask the audit team, or wait for the result."));
                yield reads.note(audit, known.about().child(), ground)
                        .flatMap(_ -> ended.of(caller.authority(), audit))
                        .map(finals -> JourneyView.of(audit, seen(known, loaded, finals)));
            }
        });
    }

    private List<Step> seen(Moderation.Known state, Loaded<Moderation, ModerationEvent> loaded, List<Final> finals) {
        if (Readers.blind(state, caller.staff())) {
            return List.of();
        }
        var auditing = Readers.ofAuditing(state, caller);
        return Journey.of(state.about(), loaded.facts(), finals).stream()
                .filter(step -> auditing || !step.kind().provisional())
                .toList();
    }

    private StreamId stream(String audit) {
        try {
            return new StreamId(caller.authority(), moderations.kind(), audit);
        } catch (IllegalArgumentException _) {
            throw Problems.notFound("moderation", audit);
        }
    }
}
