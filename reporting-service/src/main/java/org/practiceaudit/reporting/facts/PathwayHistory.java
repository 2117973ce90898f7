package org.practiceaudit.reporting.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What happened on the pathways of an audit beside their steps, each in the order in which it was said.
 *
 * @param progressReports how often progress was reported upwards (TH-24)
 */
public record PathwayHistory(
        List<Meeting> meetings,
        List<Raised> raised,
        List<ReAudit> reAudits,
        List<Escalation> escalations,
        int progressReports) {
    static final PathwayHistory NONE = new PathwayHistory(List.of(), List.of(), List.of(), List.of(), 0);

    /** A meeting that took place (TH-22, BR-12); what was said stays in its record. */
    public record Meeting(String meeting, String kind, Instant heldAt, int attended) {}

    /** Progress that evidence showed; no cycle's figures change by it (TH-22). */
    public record Raised(String evidence, String fromGrade, String toGrade, Instant at) {}

    /** @param withdrawn why it is not needed any more, null while it is */
    public record ReAudit(String request, String kind, LocalDate dueOn, Instant requestedAt, String withdrawn) {
        ReAudit withdrawn(String why) {
            return new ReAudit(request, kind, dueOn, requestedAt, why);
        }
    }

    public record Escalation(String toRole, String reason, Instant at) {}

    public PathwayHistory {
        meetings = List.copyOf(meetings);
        raised = List.copyOf(raised);
        reAudits = List.copyOf(reAudits);
        escalations = List.copyOf(escalations);
    }

    PathwayHistory with(Meeting meeting) {
        return new PathwayHistory(plus(meetings, meeting), raised, reAudits, escalations, progressReports);
    }

    PathwayHistory with(Raised more) {
        return new PathwayHistory(meetings, plus(raised, more), reAudits, escalations, progressReports);
    }

    PathwayHistory with(ReAudit asked) {
        return new PathwayHistory(meetings, raised, plus(reAudits, asked), escalations, progressReports);
    }

    PathwayHistory withdrawn(String request, String why) {
        var now = reAudits.stream()
                .map(each -> each.request().equals(request) ? each.withdrawn(why) : each)
                .toList();
        return new PathwayHistory(meetings, raised, now, escalations, progressReports);
    }

    PathwayHistory with(Escalation escalation) {
        return new PathwayHistory(meetings, raised, reAudits, plus(escalations, escalation), progressReports);
    }

    PathwayHistory reported() {
        return new PathwayHistory(meetings, raised, reAudits, escalations, progressReports + 1);
    }

    private static <T> List<T> plus(List<T> before, T more) {
        var all = new ArrayList<>(before);
        all.add(more);
        return all;
    }
}
