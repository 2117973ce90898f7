package org.practiceaudit.allocation.heard;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.practiceaudit.allocation.cycles.Sources;
import org.practiceaudit.eventstore.DeadlineChange;
import org.practiceaudit.eventstore.Decider;
import org.practiceaudit.eventstore.EventNames;
import org.practiceaudit.eventstore.Evolution;
import org.practiceaudit.eventstore.StreamDefinition;
import org.practiceaudit.programme.WorkingDays;

/** One stream for each audit that is to be repeated and each kind of audit that repeats it. */
@ApplicationScoped
class ReAuditStreams implements StreamDefinition<ReAuditCommand, ReAudit, ReAuditEvent> {
    static final String KIND = "reaudit";
    static final String OPEN = "open";
    static final String ALLOCATED = "allocated";
    static final String WITHDRAWN = "withdrawn";
    static final EventNames<ReAuditEvent> NAMES = EventNames.of(ReAuditEvent.class)
            .name("reaudit:asked.v1", ReAuditEvent.ReAuditAsked.class)
            .name("reaudit:allocated.v1", ReAuditEvent.ReAuditAllocated.class)
            .name("reaudit:withdrawn.v1", ReAuditEvent.ReAuditWithdrawn.class)
            .name("reaudit:not-allocated.v1", ReAuditEvent.ReAuditNotAllocated.class)
            .complete();

    private static final String TO_BE_ALLOCATED = "to-be-allocated";
    private static final int MOST_CHARACTERS = 64;
    private static final int ID_DIGITS = 40;

    private final ReAuditDecider decider = new ReAuditDecider();

    static String idOf(String audit, String kind) {
        var id = audit + "." + kind;
        if (id.length() <= MOST_CHARACTERS) {
            return id;
        }
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
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
    public EventNames<ReAuditEvent> names() {
        return NAMES;
    }

    @Override
    public Evolution<ReAudit, ReAuditEvent> evolution() {
        return decider;
    }

    @Override
    public Uni<Decider<ReAuditCommand, ReAudit, ReAuditEvent>> decider(ReAudit state, ReAuditCommand command) {
        return Uni.createFrom().item(decider);
    }

    @Override
    public List<DeadlineChange> deadlines(ReAuditEvent event, ReAudit after) {
        return switch (event) {
            case ReAuditEvent.ReAuditAsked(var request, var _) ->
                List.of(new DeadlineChange.Set(
                        TO_BE_ALLOCATED,
                        WorkingDays.endOfDay(request.dueOn()),
                        new DeadlineChange.Why(Sources.OUR_DEFAULT, NAMES.nameOf(event), request.dueWhy())));
            case ReAuditEvent.ReAuditAllocated _, ReAuditEvent.ReAuditWithdrawn _, ReAuditEvent.ReAuditNotAllocated _ ->
                List.of(new DeadlineChange.Clear(TO_BE_ALLOCATED));
        };
    }

    @Override
    public ReAuditCommand whenDue(String deadline, Instant due, Instant at) {
        if (!deadline.equals(TO_BE_ALLOCATED)) {
            throw new IllegalArgumentException("a re-audit has no clock " + deadline);
        }
        return new ReAuditCommand.PassDueDay(at);
    }

    @Override
    public Map<String, Object> listing(ReAudit state) {
        return switch (state) {
            case ReAudit.NotAsked() -> Map.of();
            case ReAudit.Open(var request, var missed) -> listing(request, OPEN, missed);
            case ReAudit.Withdrawn(var request, var _, var _) -> listing(request, WITHDRAWN, false);
            case ReAudit.Allocated(var request, var as, var cycle, var _) -> {
                var listing = listing(request, ALLOCATED, false);
                listing.put("as", as);
                listing.put("cycle", cycle);
                yield listing;
            }
        };
    }

    private static Map<String, Object> listing(ReAudit.Request request, String state, boolean missed) {
        var listing = new HashMap<String, Object>();
        listing.put("audit", request.audit());
        listing.put("child", request.child());
        listing.put("kind", request.kind());
        listing.put("reason", request.reason());
        listing.put("dueOn", request.dueOn());
        listing.put("missed", missed);
        listing.put("state", state);
        return listing;
    }
}
