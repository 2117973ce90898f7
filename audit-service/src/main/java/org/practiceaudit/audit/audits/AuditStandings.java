package org.practiceaudit.audit.audits;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import org.practiceaudit.eventstore.standings.Counted;

/** Audits as whoever runs the programme watches them: how many wait for what. */
@Singleton
final class AuditStandings {
    @Produces
    @Singleton
    Counted overdue() {
        return new Counted(
                "practice_audit_audits_overdue",
                "Audits not submitted although their due day is over",
                "audit",
                Map.of("overdue", true));
    }

    @Produces
    @Singleton
    Counted notBegun() {
        return new Counted(
                "practice_audit_audits_not_begun",
                "Audits allocated and not begun",
                "audit",
                Map.of("state", "allocated"));
    }

    @Produces
    @Singleton
    Counted inProgress() {
        return new Counted(
                "practice_audit_audits_in_progress",
                "Audits begun and not submitted",
                "audit",
                Map.of("state", "in-progress"));
    }

    @Produces
    @Singleton
    Counted notFinal() {
        return new Counted(
                "practice_audit_audits_not_final",
                "Audits submitted whose grade is not final yet",
                "audit",
                Map.of("state", "submitted"));
    }
}
