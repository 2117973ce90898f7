package org.practiceaudit.allocation.cycles;

import java.util.ArrayList;
import java.util.List;
import org.practiceaudit.allocation.allocations.Allocation;
import org.practiceaudit.allocation.allocations.Why;
import org.practiceaudit.allocation.population.Child;
import org.practiceaudit.allocation.population.StaffMember;

/** Says of everybody who audits why a record did not go to them. */
final class WhyNot {
    private final Frame frame;
    private final Held held;
    private final Capacity capacity;
    private final Pairs pairs;
    private final List<Allocation> all;

    WhyNot(Frame frame, Held held, List<Allocation> all) {
        this.frame = frame;
        this.held = held;
        this.capacity = new Capacity(frame, held);
        this.pairs = new Pairs(frame, held, capacity);
        this.all = all;
    }

    /** @param stratum for which the record was drawn */
    List<WhyResource.NotThey> others(Allocation allocation, String stratum) {
        var child = frame.childrenByReference().get(allocation.child());
        return frame.staff().stream()
                .filter(member -> held.activity().auditedBy().contains(member.jobRole()))
                .filter(member -> !member.staff().equals(allocation.auditor()))
                .map(member -> notThey(member, child, stratum))
                .toList();
    }

    private WhyResource.NotThey notThey(StaffMember member, Child child, String stratum) {
        var away = capacity.without().get(member.staff());
        if (away != null) {
            return new WhyResource.NotThey(member.staff(), false, List.of(away));
        }
        var bars = barred(member, child, stratum);
        return bars.isEmpty()
                ? new WhyResource.NotThey(member.staff(), true, List.of(couldHave(member)))
                : new WhyResource.NotThey(member.staff(), false, bars);
    }

    private List<Why> barred(StaffMember member, Child child, String stratum) {
        var bars = new ArrayList<Why>();
        if (!pairs.fits(member, child, stratum)) {
            bars.add(new Why(rule(), "Drawn as " + stratum + ", which is not for this " + member.jobRole() + "."));
        }
        var auditing = pairs.auditing();
        auditing.between(member, child)
                .forEach(bar ->
                        bars.add(new Why(auditing.rule(bar), member.staff() + " is " + bar.says() + " the child.")));
        if (bars.isEmpty() && !pairs.mayAudit(member, child, stratum)) {
            bars.add(new Why(
                    Sources.rule(held.policy().moderation().source(), "moderators"),
                    "Nobody but " + member.staff() + " could moderate it."));
        }
        return bars;
    }

    private Why couldHave(StaffMember member) {
        long given = all.stream()
                .filter(each -> each.auditor().equals(member.staff()))
                .count();
        return new Why(
                rule(),
                member.staff() + " could have it and has " + given + " of " + capacity.places(member)
                        + " places filled otherwise: balance over the year, repeated pairs, variety of teams and then"
                        + " the lot decided over all allocations together.");
    }

    private String rule() {
        return Sources.rule(held.activity().howMany().source());
    }
}
