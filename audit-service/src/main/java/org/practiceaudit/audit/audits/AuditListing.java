package org.practiceaudit.audit.audits;

import java.util.LinkedHashMap;
import java.util.Map;
import org.practiceaudit.audit.audits.Audit.Allocated;
import org.practiceaudit.audit.audits.Audit.Cancelled;
import org.practiceaudit.audit.audits.Audit.Ended;
import org.practiceaudit.audit.audits.Audit.Finalised;
import org.practiceaudit.audit.audits.Audit.HandedIn;
import org.practiceaudit.audit.audits.Audit.InProgress;
import org.practiceaudit.audit.audits.Audit.Invalidated;
import org.practiceaudit.audit.audits.Audit.NotStarted;
import org.practiceaudit.audit.audits.Audit.Opened;
import org.practiceaudit.audit.audits.Audit.Outstanding;
import org.practiceaudit.audit.audits.Audit.Submitted;
import org.practiceaudit.eventstore.reads.Reader;

/** What a list of audits filters by and shows. */
final class AuditListing {
    private AuditListing() {}

    static Map<String, Object> of(Audit state) {
        return switch (state) {
            case NotStarted _ -> Map.of();
            case Opened opened -> of(opened);
        };
    }

    private static Map<String, Object> of(Opened state) {
        var assignment = state.assignment();
        var people = assignment.people();
        var shown = new LinkedHashMap<String, Object>();
        shown.put("cycle", assignment.cycle());
        shown.put("child", assignment.child());
        shown.put("kind", assignment.kind());
        shown.put("state", stateOf(state));
        shown.put("dueOn", (state instanceof Outstanding owed ? owed.dueOn() : assignment.dueOn()).toString());
        shown.put("auditor", people.auditor());
        shown.put("moderator", people.moderator());
        shown.put("sampled", assignment.sampled());
        shown.put("team", assignment.team());
        shown.put("service", assignment.service());
        shown.put("worker", people.worker());
        shown.put("headOfService", people.headOfService());
        switch (state) {
            case Outstanding outstanding -> {
                shown.put("overdue", outstanding.overdue());
            }
            case HandedIn handedIn -> {
                shown.put("overdue", false);
                if (handedIn.gradeOfRecord() != null && !handedIn.hidden()) {
                    shown.put("grade", handedIn.gradeOfRecord().code());
                }
            }
            case Ended _ -> {
                shown.put("overdue", false);
            }
        }
        shown.put(
                Reader.READERS,
                Access.readers(state).entrySet().stream()
                        .map(each -> new Reader(each.getKey(), each.getValue()))
                        .toList());
        return shown;
    }

    static String stateOf(Opened state) {
        return switch (state) {
            case Allocated _ -> "allocated";
            case InProgress begun -> begun.before().isPresent() ? "returned" : "in-progress";
            case Submitted _ -> "submitted";
            case Finalised _ -> "finalised";
            case Invalidated _ -> "invalidated";
            case Cancelled _ -> "cancelled";
        };
    }
}
