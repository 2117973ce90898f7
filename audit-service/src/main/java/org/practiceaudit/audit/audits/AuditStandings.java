package org.practiceaudit.audit.audits;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.practiceaudit.eventstore.standings.Counted;
import org.practiceaudit.eventstore.standings.Watched;

/** Audits as whoever runs the programme watches them: how many wait for what. */
@Singleton
final class AuditStandings implements Watched {
    @Override
    public List<Counted> counted() {
        return List.of(
                new Counted(
                        "practice_audit_audits_overdue",
                        "Audits not submitted although their due day is over",
                        "audit",
                        Map.of("overdue", true)),
                new Counted(
                        "practice_audit_audits_not_begun",
                        "Audits allocated and not begun",
                        "audit",
                        Map.of("state", "allocated")),
                new Counted(
                        "practice_audit_audits_in_progress",
                        "Audits begun and not submitted",
                        "audit",
                        Map.of("state", "in-progress")),
                new Counted(
                        "practice_audit_audits_not_final",
                        "Audits submitted whose grade is not final yet",
                        "audit",
                        Map.of("state", "submitted")));
    }
}
