package org.practiceaudit.reporting.tracking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.practiceaudit.reporting.documents.Document;
import org.practiceaudit.reporting.documents.Reported;
import org.practiceaudit.reporting.facts.StreamFacts.Action;
import org.practiceaudit.reporting.known.AuditStory;
import org.practiceaudit.reporting.known.AuthorityFacts;
import org.practiceaudit.reporting.known.CycleFacts;
import org.practiceaudit.reporting.reading.Scope;

/**
 * Completion of actions, service by service (BR-13).
 *
 * @param services by service, of all that the reader may see, whatever rows were wanted
 * @param rows those that were wanted, in the order that was wanted
 */
public record ActionTracker(
        Scope scope, Optional<Instant> knownUntil, Map<String, OfService> services, List<ActionRow> rows)
        implements Reported {
    /** @param awaitingAssurance done by what their owners say, and not assured yet (BR-11) */
    public record OfService(int opened, int open, int overdue, int awaitingAssurance, int closed, int dropped) {
        static OfService of(List<ActionRow> rows) {
            return new OfService(
                    (int) rows.stream()
                            .filter(it -> it.standing() != Action.Standing.REPLACED)
                            .count(),
                    count(rows, Action.Standing.OPEN),
                    (int) rows.stream().filter(ActionRow::overdue).count(),
                    count(rows, Action.Standing.COMPLETED),
                    count(rows, Action.Standing.CLOSED),
                    count(rows, Action.Standing.CANCELLED));
        }

        private static int count(List<ActionRow> rows, Action.Standing standing) {
            return (int) rows.stream().filter(it -> it.standing() == standing).count();
        }
    }

    /** By what the rows can be sorted; ties are told by action. */
    static final Map<String, Comparator<ActionRow>> ORDERS = Map.of(
            "action", Comparator.comparing(ActionRow::action),
            "due", Comparator.comparing(ActionRow::dueOn),
            "late", Comparator.comparing(ActionRow::daysLate),
            "service", Comparator.comparing(ActionRow::service),
            "team", Comparator.comparing(ActionRow::team),
            "owner", Comparator.comparing(ActionRow::owner),
            "standing", Comparator.comparing(ActionRow::standing));

    public static ActionTracker of(AuthorityFacts known, Scope scope, Wanted wanted) {
        var rows = rows(known, scope);
        var services = new TreeMap<String, OfService>();
        rows.stream()
                .collect(Collectors.groupingBy(ActionRow::service))
                .forEach((service, of) -> services.put(service, OfService.of(of)));
        return new ActionTracker(
                scope,
                known.knownUntil(),
                services,
                rows.stream()
                        .filter(wanted::takes)
                        .sorted(wanted.order(ORDERS).thenComparing(ActionRow::action))
                        .toList());
    }

    private static List<ActionRow> rows(AuthorityFacts known, Scope scope) {
        var rows = new ArrayList<ActionRow>();
        for (var cycle : known.cycles()) {
            seen(cycle, scope)
                    .forEach(action -> rows.add(ActionRow.of(cycle.cycle().cycle(), action, known.day())));
        }
        known.loose().stream()
                .filter(Action.class::isInstance)
                .map(Action.class::cast)
                .filter(scope::covers)
                .forEach(action -> rows.add(ActionRow.of(null, action, known.day())));
        return rows;
    }

    /** Those of the audits that are seen, and of what is no audit those that the reader has to do with. */
    private static Stream<Action> seen(CycleFacts cycle, Scope scope) {
        var ofAudits = cycle.stories().stream()
                .map(AuditStory::actions)
                .flatMap(List::stream)
                .toList();
        return Stream.concat(
                        ofAudits.stream(), cycle.only(Action.class).stream().filter(scope::covers))
                .distinct();
    }

    @Override
    public Document document() {
        return TrackingDocuments.of(this);
    }
}
