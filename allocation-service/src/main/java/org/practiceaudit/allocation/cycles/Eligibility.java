package org.practiceaudit.allocation.cycles;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practiceaudit.allocation.population.Child;
import org.practiceaudit.programme.HowMany;
import org.practiceaudit.programme.WorkingDays;

/** Why a record cannot be drawn in a cycle: every reason, not the first (CA-02). */
final class Eligibility {
    static final String RECENTLY_AUDITED = "recently-audited";
    static final String RECENTLY_ALLOCATED = "recently-allocated";
    static final String CONSENT_REFUSED = "consent-refused";
    static final String WITHHELD = "record-withheld";
    static final String OTHER_SERVICE = "other-service";
    static final String OTHER_PLAN = "other-plan";
    static final String OUT_OF_THEME = "out-of-theme";
    static final String NOT_BELOW_GOOD = "not-graded-below-good";
    static final String NOBODY_INDEPENDENT = "nobody-independent";
    static final String UNKNOWN = "not-in-the-population";

    private final Held held;
    private final Pairs pairs;
    private final Map<String, List<PastAllocation>> past = new HashMap<>();

    Eligibility(Frame frame, Held held, Pairs pairs) {
        this.held = held;
        this.pairs = pairs;
        frame.past()
                .forEach(each -> past.computeIfAbsent(each.child(), _ -> new ArrayList<>())
                        .add(each));
    }

    List<String> reasonsAgainst(Child child) {
        var reasons = new ArrayList<String>();
        outside(child, reasons);
        recent(child, reasons);
        if (child.consentRefused()) {
            reasons.add(CONSENT_REFUSED);
        }
        if (child.withheld()) {
            reasons.add(WITHHELD);
        }
        // Only asked of what could be drawn otherwise: it is the costly question.
        if (reasons.isEmpty() && !pairs.anybodyFor(child)) {
            reasons.add(NOBODY_INDEPENDENT);
        }
        return reasons;
    }

    /** The latest audit below good of the cycle that is gone back to; null where none is. */
    String reAuditOf(Child child) {
        return held.choice().following() == null
                ? null
                : followed(child).map(PastAllocation::audit).orElse(null);
    }

    private void outside(Child child, List<String> reasons) {
        var from = held.activity().drawnFrom();
        if (!held.services().isEmpty() && !held.services().contains(child.service())) {
            reasons.add(OTHER_SERVICE);
        }
        if (!from.planTypes().isEmpty() && !from.planTypes().contains(child.planType())) {
            reasons.add(OTHER_PLAN);
        }
        if (from.themed() && !child.themes().contains(held.choice().theme())) {
            reasons.add(OUT_OF_THEME);
        }
        if (held.activity().howMany() instanceof HowMany.BelowGood
                && followed(child).isEmpty()) {
            reasons.add(NOT_BELOW_GOOD);
        }
    }

    private void recent(Child child, List<String> reasons) {
        if (recent(child.lastAuditedOn()) || of(child).stream().anyMatch(each -> recent(each.submittedOn()))) {
            reasons.add(RECENTLY_AUDITED);
        }
        if (of(child).stream().anyMatch(each -> each.submittedOn() == null && recent(each.dueOn()))) {
            reasons.add(RECENTLY_ALLOCATED);
        }
    }

    private boolean recent(LocalDate day) {
        int months = held.activity().drawnFrom().notAuditedWithinMonths();
        return day != null && months > 0 && WorkingDays.withinLastMonths(day, months, held.startsOn());
    }

    private Optional<PastAllocation> followed(Child child) {
        return of(child).stream()
                .filter(each -> each.cycle().equals(held.choice().following()))
                .filter(PastAllocation::belowGood)
                .reduce((_, last) -> last);
    }

    private List<PastAllocation> of(Child child) {
        return past.getOrDefault(child.child(), List.of());
    }
}
