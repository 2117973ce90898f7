package org.practiceaudit.allocation.cycles;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.practiceaudit.allocation.population.Child;
import org.practiceaudit.allocation.population.StaffMember;

/** Who may audit and who may moderate whose record in a cycle. */
public final class Pairs {
    private final Held held;
    private final Capacity capacity;
    private final Bars auditing;
    private final Bars moderating;
    private final Managers managers;
    private final List<StaffMember> moderators;
    private final Map<String, List<StaffMember>> moderatorsOf = new HashMap<>();

    public Pairs(Frame frame, Held held, Capacity capacity) {
        this.held = held;
        this.capacity = capacity;
        this.auditing = new Bars(frame, held.activity().independence(), held.startsOn());
        this.moderating = new Bars(frame, held.policy().moderation().independence(), held.startsOn());
        this.managers = new Managers(frame);
        this.moderators = capacity.moderators();
    }

    public Bars auditing() {
        return auditing;
    }

    public Bars moderating() {
        return moderating;
    }

    /**
     * @param stratum for which the record was drawn: a quota's jobs are the only ones that audit it (TH-04)
     */
    public boolean mayAudit(StaffMember auditor, Child child, String stratum) {
        return fits(auditor, child, stratum)
                && auditing.independent(auditor, child)
                && somebodyElseModerates(auditor, moderatorsOf(child));
    }

    /** Whether the task is theirs at all, independence aside. */
    public boolean fits(StaffMember auditor, Child child, String stratum) {
        return held.activity().jobsFor(stratum).contains(auditor.jobRole())
                && switch (held.activity().assignedTo()) {
                    case INDEPENDENT_AUDITOR -> true;
                    case RESPONSIBLE_MANAGER ->
                        managers.teamManager(child)
                                .filter(auditor.staff()::equals)
                                .isPresent();
                };
    }

    public boolean mayModerate(StaffMember moderator, StaffMember auditor, Child child) {
        return !moderator.staff().equals(auditor.staff()) && moderating.independent(moderator, child);
    }

    /** Whether anybody could audit it, whatever else they have to do. */
    boolean anybodyFor(Child child) {
        return anybodyFor(child, Draw.GENERAL);
    }

    boolean anybodyFor(Child child, String stratum) {
        return capacity.auditors().stream().anyMatch(auditor -> mayAudit(auditor, child, stratum));
    }

    private static boolean somebodyElseModerates(StaffMember auditor, List<StaffMember> moderators) {
        return moderators.size() > 1
                || moderators.size() == 1 && !moderators.getFirst().staff().equals(auditor.staff());
    }

    private List<StaffMember> moderatorsOf(Child child) {
        return moderatorsOf.computeIfAbsent(
                child.child(),
                _ -> moderators.stream()
                        .filter(moderator -> moderating.independent(moderator, child))
                        .toList());
    }
}
