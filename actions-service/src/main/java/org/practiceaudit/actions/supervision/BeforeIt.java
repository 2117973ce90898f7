package org.practiceaudit.actions.supervision;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.practiceaudit.actions.actions.Actions;
import org.practiceaudit.actions.actions.OwnRules;
import org.practiceaudit.actions.followup.FollowUps;
import org.practiceaudit.actions.known.KnownAudits;
import org.practiceaudit.eventstore.EventStore;
import org.practiceaudit.programme.Role;
import org.practiceaudit.programme.RuleFor.Aspect;
import org.practiceaudit.programme.WorkingDays;
import org.practiceaudit.web.PageQuery;

/** What a worker's next supervision has before it (BR-10, BR-14, PQ-19). */
@ApplicationScoped
class BeforeIt {
    private final EventStore store;
    private final KnownAudits audits;
    private final OwnRules rules;

    BeforeIt(EventStore store, KnownAudits audits, OwnRules rules) {
        this.store = store;
        this.audits = audits;
        this.rules = rules;
    }

    /**
     * Open actions and audits whose findings are to be discussed. Whoever moderates an audit blind is told of none of its.
     *
     * @param reader sees what they may read of it; null for all
     */
    record Asked(String authority, String worker, String asking, String reader) {}

    Uni<List<EventStore.Listed>> actions(Asked asked) {
        return visible(asked, Actions.KIND);
    }

    Uni<List<EventStore.Listed>> findings(Asked asked) {
        return visible(asked, FollowUps.KIND);
    }

    /** All of it, with the rule and the people that each brings along. */
    Uni<List<Session.Item>> items(String authority, String worker, String asking) {
        var all = new Asked(authority, worker, asking, null);
        return actions(all)
                .flatMap(actions -> items(authority, worker, Session.Kind.ACTION, actions))
                .flatMap(actions -> findings(all)
                        .flatMap(findings -> items(authority, worker, Session.Kind.FINDINGS, findings))
                        .map(findings -> Stream.concat(actions.stream(), findings.stream())
                                .toList()));
    }

    private Uni<List<EventStore.Listed>> visible(Asked asked, String kind) {
        var filter = new LinkedHashMap<String, Object>();
        filter.put("pulledThrough", true);
        filter.put("supervisions", List.of(asked.worker()));
        if (asked.reader() != null) {
            filter.put("readers", List.of(asked.reader()));
        }
        return all(asked.authority(), kind, filter, "")
                .flatMap(found -> audits.hiddenFrom(asked.authority(), asked.asking())
                        .map(hidden -> found.stream()
                                .filter(line -> !hidden.contains(
                                        line.shown().get("audit").asText()))
                                .toList()));
    }

    /** Every page of a list. */
    Uni<List<EventStore.Listed>> all(String authority, String kind, Map<String, Object> filter, String after) {
        return store.list(authority, kind, filter, after, PageQuery.MOST)
                .flatMap(read -> read.size() < PageQuery.MOST
                        ? Uni.createFrom().item(read)
                        : all(authority, kind, filter, read.getLast().id())
                                .map(more -> Stream.concat(read.stream(), more.stream())
                                        .toList()));
    }

    private Uni<List<Session.Item>> items(
            String authority, String worker, Session.Kind kind, List<EventStore.Listed> found) {
        return Multi.createFrom()
                .iterable(found)
                .onItem()
                .transformToUniAndConcatenate(line -> rules.on(aspect(kind, line), authority, line.origin())
                        .map(rule -> item(worker, kind, line, rule)))
                .collect()
                .asList();
    }

    private static Aspect aspect(Session.Kind kind, EventStore.Listed line) {
        return switch (kind) {
            case ACTION -> Aspect.SUPERVISION;
            case FINDINGS ->
                line.shown().get("discussed").asBoolean() ? Aspect.SATISFACTION : Aspect.FINDINGS_DISCUSSED;
        };
    }

    /** A team manager's own supervision about their cases is for the head of service (TH-25). */
    private static Session.Item item(String worker, Session.Kind kind, EventStore.Listed line, String rule) {
        var teamManager = line.shown().get("teamManager").asText();
        var role = worker.equals(teamManager) ? Role.HEAD_OF_SERVICE : Role.TEAM_MANAGER;
        var supervisor = role == Role.TEAM_MANAGER
                ? teamManager
                : line.shown().get("headOfService").asText();
        var since = line.shown().get(kind == Session.Kind.ACTION ? "openedAt" : "submittedAt");
        return new Session.Item(
                kind,
                line.id(),
                line.shown().get("audit").asText(),
                supervisor.isEmpty() ? Map.of() : Map.of(role.code(), supervisor),
                rule,
                WorkingDays.dateOf(Instant.parse(since.asText())));
    }
}
