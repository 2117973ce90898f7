package org.practiceaudit.allocation.cycles;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.practiceaudit.allocation.allocations.Why;
import org.practiceaudit.allocation.population.StaffMember;
import org.practiceaudit.programme.HowMany;

/** Who audits and moderates in a cycle, and how many audits each may be given. */
public final class Capacity {
    private static final int MONTHS_OF_A_YEAR = 12;

    private final Frame frame;
    private final Held held;
    private final boolean takingOver;
    private final Map<String, Long> inYear;
    private final Map<String, Unavailable> away;
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final Map<String, Why> without = new TreeMap<>();
    private final List<StaffMember> auditors;

    public Capacity(Frame frame, Held held) {
        this(frame, held, false);
    }

    /**
     * Who may take over audits when the cycle is under way: as many as the activity allows, and a planned month off, which
     * only spreads the year, does not keep anybody from it (PQ-06).
     */
    public static Capacity toTakeOver(Frame frame, Held held) {
        return new Capacity(frame, held, true);
    }

    private Capacity(Frame frame, Held held, boolean takingOver) {
        this.frame = frame;
        this.held = held;
        this.takingOver = takingOver;
        this.inYear = frame.past().stream()
                .filter(held::inYear)
                .collect(Collectors.groupingBy(PastAllocation::auditor, Collectors.counting()));
        this.away = frame.unavailable().stream()
                .collect(Collectors.toMap(Unavailable::staff, each -> each, (first, _) -> first));
        frame.staff().forEach(this::settle);
        this.auditors = frame.staff().stream()
                .filter(member -> places.containsKey(member.staff()))
                .toList();
    }

    /** Those who can be given at least one audit. */
    public List<StaffMember> auditors() {
        return auditors;
    }

    public int places(StaffMember auditor) {
        return places.getOrDefault(auditor.staff(), 0);
    }

    /** All places together. */
    public int places() {
        return places.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Audits of an auditor in the audit year before this cycle (PQ-02). */
    public int inYear(StaffMember auditor) {
        return inYear.getOrDefault(auditor.staff(), 0L).intValue();
    }

    /** Why somebody in an auditing job has no place, by staff id. */
    public Map<String, Why> without() {
        return without;
    }

    public List<StaffMember> moderators() {
        var moderation = held.policy().moderation();
        return frame.staff().stream()
                .filter(member -> moderation.moderatorJobRoles().contains(member.jobRole()))
                .filter(member -> !moderation.independence().trained() || trained(member))
                .toList();
    }

    private void settle(StaffMember member) {
        var activity = held.activity();
        if (!activity.auditedBy().contains(member.jobRole())) {
            return;
        }
        if (activity.independence().trained() && !trained(member)) {
            no(
                    member,
                    Sources.rule(activity.independence().source(), "training"),
                    "has no audit training by the start");
        } else if (away.containsKey(member.staff())) {
            var why = away.get(member.staff());
            no(member, why.rule(), "has no audit in this cycle: " + why.reason());
        } else if (!takingOver && monthOff(member)) {
            no(member, Sources.rule(held.policy().auditors().source()), "has a planned month without an audit");
        } else if (left(member) <= 0) {
            no(
                    member,
                    Sources.rule(held.policy().auditors().source()),
                    "has had " + inYear(member) + " audits in the audit year, the most there may be");
        } else {
            places.put(member.staff(), left(member));
        }
    }

    private void no(StaffMember member, String rule, String says) {
        without.put(member.staff(), new Why(rule, member.staff() + " " + says + "."));
    }

    private int left(StaffMember member) {
        int most = !takingOver && held.activity().howMany() instanceof HowMany.PerAuditor(int each, var _)
                ? each
                : held.activity().mostEach();
        int year = held.policy().auditors().mostInYear();
        return year == 0 ? most : Math.min(most, year - inYear(member));
    }

    /**
     * PQ-02: months off are spread over the year by a lot of the auditor's own, so that they stay when others come or go.
     * Only cycles of every month have them.
     */
    private boolean monthOff(StaffMember member) {
        int off = held.policy().auditors().monthsOff();
        if (off == 0 || !(held.activity().howMany() instanceof HowMany.PerAuditor)) {
            return false;
        }
        long year = held.yearBegan().getYear();
        int lot =
                Integer.parseInt(Draw.lot(year, "months-off:" + member.staff()).substring(0, 6), 16);
        int month = held.choice().month().getMonthValue();
        return (month + lot) * off % MONTHS_OF_A_YEAR < off;
    }

    private boolean trained(StaffMember member) {
        return member.trainedOn() != null && !member.trainedOn().isAfter(held.startsOn());
    }
}
