package org.practiceaudit.allocation.reallocation;

import java.util.List;
import org.practiceaudit.allocation.allocations.ReallocationReason;
import org.practiceaudit.allocation.allocations.Why;
import org.practiceaudit.allocation.cycles.Sources;
import org.practiceaudit.allocation.population.StaffMember;
import org.practiceaudit.programme.Notification;
import org.practiceaudit.programme.ProgrammePolicy;

/** Says why this auditor takes over an audit, each reason under its rule. */
final class TakingOver {
    private final Situation situation;
    private final ReallocationReason reason;

    TakingOver(Situation situation, ReallocationReason reason) {
        this.situation = situation;
        this.reason = reason;
    }

    /** Where a programme says that audits change hands. */
    static String rule(ProgrammePolicy policy) {
        return policy.notifications().stream()
                .filter(each -> each.fact() == Notification.Fact.AUDIT_REALLOCATED)
                .findFirst()
                .map(each -> Sources.rule(each.source()))
                .orElse(Sources.OUR_DEFAULT);
    }

    /**
     * @param inYear audits of the new auditor in the audit year, with this one
     * @param able how many could have taken it over
     */
    List<Why> why(Reallocation.Wish wish, StaffMember auditor, StaffMember moderator, int inYear, int able) {
        var held = situation.held();
        var before = situation.audit(wish.audit());
        var chosen =
                wish.auditor() == null ? "chosen out of " + able + " who could" : "named by whoever reallocated it";
        return List.of(
                new Why(
                        rule(held.policy()),
                        auditor.staff() + " takes it over from " + before.auditor() + " (" + reason.code() + "), "
                                + chosen + "."),
                new Why(
                        Sources.rule(held.activity().howMany().source()),
                        auditor.staff() + " has " + inYear + " audits in the audit year with this one."),
                new Why(
                        Sources.rule(held.activity().independence().source()),
                        auditor.staff() + " (" + auditor.jobRole() + ") is independent of the record."),
                new Why(
                        Sources.rule(held.policy().moderation().source(), "moderators"),
                        moderator.staff().equals(before.moderator())
                                ? moderator.staff() + " stays the moderator."
                                : moderator.staff() + " moderates it instead of " + before.moderator() + "."));
    }
}
