package org.practiceaudit.allocation.ledger;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.practiceaudit.allocation.programmes.PublishedProgrammes;
import org.practiceaudit.contracts.AllocationEvent;
import org.practiceaudit.contracts.PublicEvent;
import org.practiceaudit.eventstore.Decider;
import org.practiceaudit.eventstore.EventNames;
import org.practiceaudit.eventstore.Evolution;
import org.practiceaudit.eventstore.StreamDefinition;
import org.practiceaudit.programme.ProgrammePolicy;

/** One stream for each auditor of a cycle, and for each audit that they alone would be spared. */
@ApplicationScoped
class ExemptionStreams implements StreamDefinition<ExemptionCommand, Exemption, ExemptionEvent> {
    static final String KIND = "exemption";
    static final String PENDING = "pending";
    static final String GRANTED = "granted";
    static final String REFUSED = "refused";
    static final EventNames<ExemptionEvent> NAMES = EventNames.of(ExemptionEvent.class)
            .name("exemption:requested.v1", ExemptionEvent.ExemptionRequested.class)
            .name("exemption:granted.v1", ExemptionEvent.ExemptionGranted.class)
            .name("exemption:refused.v1", ExemptionEvent.ExemptionRefused.class)
            .complete();

    private static final int ID_DIGITS = 40;

    private final ExemptionEvolution evolution = new ExemptionEvolution();
    private final PublishedProgrammes programmes;

    ExemptionStreams(PublishedProgrammes programmes) {
        this.programmes = programmes;
    }

    /** Too long together for an id. The same request has the same id, so that it is not made twice. */
    static String idOf(String cycle, String auditor, String audit) {
        var what = String.join("|", cycle, auditor, audit == null ? "" : audit);
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(what.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, ID_DIGITS);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public EventNames<ExemptionEvent> names() {
        return NAMES;
    }

    @Override
    public Evolution<Exemption, ExemptionEvent> evolution() {
        return evolution;
    }

    @Override
    public Uni<Decider<ExemptionCommand, Exemption, ExemptionEvent>> decider(
            Exemption state, ExemptionCommand command) {
        return policy(state, command).map(ExemptionDecider::new);
    }

    private Uni<ProgrammePolicy> policy(Exemption state, ExemptionCommand command) {
        return switch (state) {
            case Exemption.Asked asked ->
                programmes.pinned(
                        asked.request().authority(),
                        asked.request().programme(),
                        asked.request().version());
            case Exemption.NotAsked() ->
                command instanceof ExemptionCommand.RequestExemption request
                        ? programmes.pinned(request.authority(), request.programme(), request.version())
                        : Uni.createFrom().nullItem();
        };
    }

    @Override
    public List<PublicEvent> publish(ExemptionEvent event, Exemption after) {
        var request = ((Exemption.Asked) after).request();
        return switch (event) {
            case ExemptionEvent.ExemptionRequested _ -> List.of();
            case ExemptionEvent.ExemptionGranted(var _, var _, var _, var by, var at) ->
                List.of(new AllocationEvent.ExemptionGranted(
                        request.auditor(),
                        request.cycle(),
                        request.audit(),
                        request.reason().code(),
                        by,
                        at));
            case ExemptionEvent.ExemptionRefused(var _, var reason, var by, var at) ->
                List.of(new AllocationEvent.ExemptionRefused(
                        request.auditor(), request.cycle(), request.audit(), reason.code(), by, at));
        };
    }

    @Override
    public Map<String, Object> listing(Exemption state) {
        return switch (state) {
            case Exemption.NotAsked() -> Map.of();
            case Exemption.Pending(var request) -> listing(request, PENDING);
            case Exemption.Granted granted -> {
                var listing = listing(granted.request(), GRANTED);
                listing.put("rule", granted.rule());
                yield listing;
            }
            case Exemption.Refused refused -> listing(refused.request(), REFUSED);
        };
    }

    private static Map<String, Object> listing(Exemption.Request request, String state) {
        var listing = new HashMap<String, Object>();
        listing.put("cycle", request.cycle());
        listing.put("auditor", request.auditor());
        if (request.audit() != null) {
            listing.put("audit", request.audit());
        }
        listing.put("state", state);
        return listing;
    }
}
