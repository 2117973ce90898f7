package org.practiceaudit.reporting.tracking;

import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.practiceaudit.reporting.facts.StreamFacts.Action;
import org.practiceaudit.web.Problems;

/** Which rows are wanted and in which order. A resource takes it as {@code @BeanParam}. */
public class Wanted {
    @QueryParam("service")
    String service;

    @QueryParam("team")
    String team;

    @QueryParam("person")
    @Parameter(description = "Staff id of an audit's auditor or moderator, or of an action's owner.")
    String person;

    @QueryParam("standing")
    @Parameter(description = "As the rows say it, such as submitted.")
    String standing;

    @QueryParam("late")
    @Parameter(description = "true for what is late only.")
    boolean late;

    @QueryParam("owed")
    @Parameter(description = "true for audits still to be handed in, and for actions not done, only.")
    boolean owed;

    @QueryParam("action")
    @Parameter(description = "One action by its id, as a notice about it links to it; for actions only.")
    String action;

    @QueryParam("sort")
    @Parameter(
            description =
                    "due (the default), late, service, team, standing, auditor or audit for audits, owner or action for"
                            + " actions; with a - before it the other way round.")
    String sort;

    public Wanted() {}

    /** Everything, by due day. */
    public static Wanted all() {
        return new Wanted();
    }

    public static Wanted sorted(String sort) {
        var wanted = new Wanted();
        wanted.sort = sort;
        return wanted;
    }

    /** Only what is late, the latest first. */
    public static Wanted late() {
        var wanted = sorted("-late");
        wanted.late = true;
        return wanted;
    }

    boolean takes(AuditRow row) {
        return of(row.service(), row.team(), row.standing())
                && (blank(person) || person.equals(row.auditor()) || person.equals(row.moderator()))
                && (!late || row.daysLate() > 0 || row.moderationDaysLate() > 0)
                && (!owed || row.owed());
    }

    boolean takes(ActionRow row) {
        return of(row.service(), row.team(), row.standing())
                && (blank(person) || person.equals(row.owner()))
                && (blank(action) || action.equals(row.action()))
                && (!late || row.daysLate() > 0)
                && (!owed || row.standing() == Action.Standing.OPEN);
    }

    private <E extends Enum<E>> boolean of(String ofService, String ofTeam, E stands) {
        return (blank(service) || service.equals(ofService))
                && (blank(team) || team.equals(ofTeam))
                && standing(stands.getDeclaringClass()).map(stands::equals).orElse(true);
    }

    private <E extends Enum<E>> Optional<E> standing(Class<E> of) {
        if (blank(standing)) {
            return Optional.empty();
        }
        var name = standing.toUpperCase(Locale.ROOT).replace('-', '_');
        return Optional.of(Arrays.stream(of.getEnumConstants())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problems.invalid(
                        "standing",
                        "There is no standing '" + standing + "' here.",
                        "Use one of " + Arrays.toString(of.getEnumConstants()).toLowerCase(Locale.ROOT) + ".")));
    }

    <T> Comparator<T> order(Map<String, Comparator<T>> orders) {
        var asked = blank(sort) ? "due" : sort;
        var backwards = asked.startsWith("-");
        var order = orders.get(backwards ? asked.substring(1) : asked);
        if (order == null) {
            throw Problems.invalid(
                    "sort",
                    "Rows cannot be sorted by '" + asked + "'.",
                    "Use one of " + String.join(", ", new TreeSet<>(orders.keySet()))
                            + ", with a - for the other way.");
        }
        return backwards ? order.reversed() : order;
    }

    private static boolean blank(String text) {
        return text == null || text.isEmpty();
    }
}
