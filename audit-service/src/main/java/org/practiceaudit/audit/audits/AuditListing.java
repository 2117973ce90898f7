package org.practiceaudit.audit.audits;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
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
import org.practiceaudit.eventstore.reads.Ground;
import org.practiceaudit.programme.Coded;
import org.practiceaudit.programme.Role;

/** What a list of audits filters by and shows. */
final class AuditListing {
    /** Staff who see the line in their list without being of quality assurance. */
    static final String READERS = "readers";

    /** Somebody who sees the line, and on what ground. */
    record Reader(String staff, Ground ground) {}

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
                READERS,
                Access.readers(state).entrySet().stream()
                        .map(each -> new Reader(each.getKey(), each.getValue()))
                        .toList());
        return shown;
    }

    /**
     * On what ground a reader sees a line that was listed for them.
     *
     * @throws java.util.NoSuchElementException when the line does not name them
     */
    static Ground ground(JsonNode line, String staff) {
        for (var reader : line.path(READERS)) {
            if (reader.path("staff").textValue().equals(staff)) {
                var ground = reader.path("ground");
                return new Ground(
                        Coded.of(Ground.Basis.class, ground.path("basis").textValue()),
                        Role.of(ground.path("role").textValue()));
            }
        }
        throw new NoSuchElementException(staff);
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
