package org.practiceaudit.allocation.ledger;

import java.time.YearMonth;
import java.util.List;
import org.practiceaudit.allocation.population.StaffMember;
import org.practiceaudit.programme.Activity;
import org.practiceaudit.programme.ProgrammePolicy;

/**
 * The auditors of a month: everybody who could be given an audit by their job and training. Planned months off and
 * exemptions change nothing, since only breaks that were asked for count towards their limit (PQ-04).
 */
final class WhoAudits {
    private final List<String> auditors;

    WhoAudits(List<StaffMember> staff, ProgrammePolicy policy, YearMonth month) {
        this.auditors = staff.stream()
                .filter(member -> policy.activities().stream().anyMatch(activity -> audits(member, activity, month)))
                .map(StaffMember::staff)
                .toList();
    }

    int count() {
        return auditors.size();
    }

    boolean includes(String staff) {
        return auditors.contains(staff);
    }

    private static boolean audits(StaffMember member, Activity activity, YearMonth month) {
        var trained = member.trainedOn() != null && !member.trainedOn().isAfter(month.atDay(1));
        return activity.auditedBy().contains(member.jobRole())
                && (trained || !activity.independence().trained());
    }
}
