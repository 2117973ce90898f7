package org.practiceaudit.allocation.ledger;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.practiceaudit.allocation.cycles.Unavailable;
import org.practiceaudit.eventstore.EventStore;
import org.practiceaudit.eventstore.StreamId;

/** Who has no audit in a cycle because somebody entitled said so. */
@ApplicationScoped
public class Ledger {
    private static final int PAGE = 1000;
    private static final String BREAK = "break";
    private static final String EXEMPTION = "exemption";

    /**
     * A granted exemption.
     *
     * @param audit that the auditor is spared, null for all of the cycle
     * @param rule under which it was granted
     */
    public record Exempted(String auditor, String audit, String rule) {
        /** Whether it spares them this audit. */
        public boolean from(String other) {
            return audit == null || audit.equals(other);
        }
    }

    private final EventStore store;
    private final BreakMonthStreams breaks;

    Ledger(EventStore store, BreakMonthStreams breaks) {
        this.store = store;
        this.breaks = breaks;
    }

    /** Auditors with a break in the month, and those exempted from the whole of the cycle. */
    public Uni<List<Unavailable>> unavailable(String authority, String programme, YearMonth month, String cycle) {
        return onBreak(authority, programme, month)
                .flatMap(away -> exempted(authority, cycle)
                        .map(exempted -> Stream.concat(
                                        away.stream(),
                                        exempted.stream()
                                                .filter(each -> each.audit() == null)
                                                .map(each -> new Unavailable(each.auditor(), EXEMPTION, each.rule())))
                                .toList()));
    }

    /** Every exemption that stands in the cycle, from all of it or from one audit. */
    public Uni<List<Exempted>> exempted(String authority, String cycle) {
        return exempted(authority, Map.of("cycle", cycle, "state", ExemptionStreams.GRANTED), "", new ArrayList<>());
    }

    private Uni<List<Exempted>> exempted(String authority, Map<String, ?> filter, String after, List<Exempted> before) {
        return store.list(authority, ExemptionStreams.KIND, filter, after, PAGE).flatMap(page -> {
            page.forEach(each -> before.add(new Exempted(
                    each.shown().get("auditor").asText(),
                    each.shown().path("audit").asText(null),
                    each.shown().get("rule").asText())));
            return page.size() < PAGE
                    ? Uni.createFrom().item(before)
                    : exempted(authority, filter, page.getLast().id(), before);
        });
    }

    private Uni<List<Unavailable>> onBreak(String authority, String programme, YearMonth month) {
        var stream = new StreamId(authority, BreakMonthStreams.KIND, BreakMonthStreams.id(programme, month));
        return store.load(breaks, stream).map(loaded -> switch (loaded.state()) {
            case BreakMonth.NotOpened() -> List.of();
            case BreakMonth.Opened opened ->
                opened.granted().stream()
                        .map(each -> new Unavailable(each.auditor(), BREAK, rule(each)))
                        .toList();
        });
    }

    private static String rule(BreakMonth.Request granted) {
        return ((BreakMonth.Answer.Granted) granted.answer()).rule();
    }
}
