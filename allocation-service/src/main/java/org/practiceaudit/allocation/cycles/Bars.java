package org.practiceaudit.allocation.cycles;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.practiceaudit.allocation.population.Child;
import org.practiceaudit.allocation.population.StaffMember;
import org.practiceaudit.programme.Independence;

/** Who may not look at whose record, and under which rule, in one programme's sense of independence. */
public final class Bars {
    /** Why somebody may not. */
    public enum Bar {
        /** They are responsible for the child's team (BR-02). */
        RESPONSIBLE_FOR_TEAM("responsible for the team of"),
        /** They belong to the child's team (TH-05, CA-04). */
        OF_THE_TEAM("a member of the team of"),
        /** They belong to the child's service (PQ-17). */
        OF_THE_SERVICE("a member of the service of"),
        /** They are, or were, involved with the child. */
        INVOLVED("involved with");

        private final String says;

        Bar(String says) {
            this.says = says;
        }

        public String says() {
            return says;
        }
    }

    private final Independence independence;
    private final Map<String, Set<String>> involved = new HashMap<>();

    /**
     * @param on the day on which an involvement must not hold, where only current ones bar
     */
    public Bars(Frame frame, Independence independence, LocalDate on) {
        this.independence = independence;
        if (independence.involvement() == Independence.Involvement.ALLOWED) {
            return;
        }
        for (var child : frame.children()) {
            var now = involved.computeIfAbsent(child.child(), _ -> new HashSet<>());
            Stream.of(child.worker(), child.iro(), child.cpChair())
                    .filter(Objects::nonNull)
                    .forEach(now::add);
        }
        frame.involvements().stream()
                .filter(each -> independence.involvement() == Independence.Involvement.NEVER || each.on(on))
                .forEach(each -> involved.computeIfAbsent(each.child(), _ -> new HashSet<>())
                        .add(each.staff()));
    }

    /** Everything that stands between the two; empty where they are independent. */
    public Set<Bar> between(StaffMember member, Child child) {
        var bars = EnumSet.noneOf(Bar.class);
        if (independence.ownTeamBars(member.jobRole()) && responsible(member, child)) {
            bars.add(Bar.RESPONSIBLE_FOR_TEAM);
        }
        if (independence.notOfTeam() && child.team().equals(member.team())) {
            bars.add(Bar.OF_THE_TEAM);
        }
        if (independence.notOfService() && child.service().equals(member.service())) {
            bars.add(Bar.OF_THE_SERVICE);
        }
        if (involved.getOrDefault(child.child(), Set.of()).contains(member.staff())) {
            bars.add(Bar.INVOLVED);
        }
        return bars;
    }

    public boolean independent(StaffMember member, Child child) {
        return between(member, child).isEmpty();
    }

    /** Whether the programme lets somebody look at a team that they are responsible for. */
    public boolean exempt(StaffMember member, Child child) {
        return independence.notResponsibleForTeam()
                && responsible(member, child)
                && !independence.ownTeamBars(member.jobRole());
    }

    /** The rule behind a bar. */
    public String rule(Bar bar) {
        return switch (bar) {
            case RESPONSIBLE_FOR_TEAM, OF_THE_TEAM, OF_THE_SERVICE -> Sources.rule(independence.source());
            case INVOLVED -> Sources.rule(independence.source(), "involvement");
        };
    }

    private static boolean responsible(StaffMember member, Child child) {
        return member.responsibleFor().contains(child.team());
    }
}
