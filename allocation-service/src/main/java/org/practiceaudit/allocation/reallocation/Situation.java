package org.practiceaudit.allocation.reallocation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.practiceaudit.allocation.allocations.Allocations;
import org.practiceaudit.allocation.cycles.Capacity;
import org.practiceaudit.allocation.cycles.Frame;
import org.practiceaudit.allocation.cycles.Held;
import org.practiceaudit.allocation.cycles.Pairs;
import org.practiceaudit.allocation.cycles.PastAllocation;
import org.practiceaudit.allocation.cycles.Sample;
import org.practiceaudit.allocation.population.Child;
import org.practiceaudit.allocation.population.StaffMember;

/** A cycle under way: what it was made from, and who has which of its audits now. */
final class Situation {
    private static final int MONTHS = 12;

    private final Frame frame;
    private final Held held;
    private final Sample sample;
    private final Map<String, Allocations.Listed> now;
    private final Map<String, Child> children;
    private final Map<String, StaffMember> staff;
    private final Map<String, String> strata;
    private final Set<String> gaveUp;
    private final Capacity capacity;
    private final Pairs pairs;

    /**
     * @param frame of the cycle, with whoever is away today and with the audits of other cycles
     * @param now the audits of this cycle
     */
    Situation(Frame frame, Held held, Sample sample, List<Allocations.Listed> now) {
        this.frame = frame;
        this.held = held;
        this.sample = sample;
        this.now = now.stream().collect(Collectors.toMap(Allocations.Listed::audit, each -> each));
        this.children = frame.childrenByReference();
        this.staff = frame.staffById();
        this.strata = sample.drawn().stream().collect(Collectors.toMap(Sample.Drawn::child, Sample.Drawn::stratum));
        this.gaveUp = now.stream().flatMap(each -> each.gaveUp().stream()).collect(Collectors.toSet());
        this.capacity = Capacity.toTakeOver(frame, held);
        this.pairs = new Pairs(frame, held, capacity);
    }

    Frame frame() {
        return frame;
    }

    Held held() {
        return held;
    }

    Capacity capacity() {
        return capacity;
    }

    Pairs pairs() {
        return pairs;
    }

    long seed() {
        return sample.seed();
    }

    StaffMember member(String id) {
        return staff.get(id);
    }

    Allocations.Listed audit(String audit) {
        return Objects.requireNonNull(now.get(audit), "not an audit of this cycle: " + audit);
    }

    Child child(String audit) {
        return children.get(audit(audit).child());
    }

    String stratum(String audit) {
        return strata.get(audit(audit).child());
    }

    /** Whether they were exempted from an audit of this cycle, or absent. */
    boolean gaveUp(StaffMember member) {
        return gaveUp.contains(member.staff());
    }

    int audits(StaffMember auditor) {
        return (int) now.values().stream()
                .filter(each -> each.auditor().equals(auditor.staff()))
                .count();
    }

    int moderations(StaffMember moderator) {
        var here = now.values().stream().map(Allocations.Listed::moderator);
        var before = lately().map(PastAllocation::moderator);
        return (int)
                Stream.concat(here, before).filter(moderator.staff()::equals).count();
    }

    int metWorker(StaffMember auditor, Child child) {
        return (int) (now.values().stream()
                        .filter(each -> each.auditor().equals(auditor.staff())
                                && each.worker().equals(child.worker()))
                        .count()
                + lately().filter(each -> each.auditor().equals(auditor.staff())
                                && each.worker().equals(child.worker()))
                        .count());
    }

    /** Their own team counts as met once more. */
    int metTeam(StaffMember auditor, Child child) {
        int own = child.team().equals(auditor.team()) ? 1 : 0;
        return (int) (own
                + now.values().stream()
                        .filter(each -> each.auditor().equals(auditor.staff())
                                && each.team().equals(child.team()))
                        .count()
                + lately().filter(each -> each.auditor().equals(auditor.staff())
                                && each.team().equals(child.team()))
                        .count());
    }

    private Stream<PastAllocation> lately() {
        LocalDate since = held.startsOn().minusMonths(MONTHS);
        return frame.past().stream().filter(past -> !past.dueOn().isBefore(since));
    }
}
