package org.practiceaudit.allocation.assignment;

import java.util.ArrayList;
import java.util.List;
import org.practiceaudit.allocation.allocations.Why;
import org.practiceaudit.allocation.cycles.Bars;
import org.practiceaudit.allocation.cycles.Capacity;
import org.practiceaudit.allocation.cycles.Held;
import org.practiceaudit.allocation.cycles.Pairs;
import org.practiceaudit.allocation.cycles.Sources;
import org.practiceaudit.allocation.population.Child;
import org.practiceaudit.allocation.population.StaffMember;
import org.practiceaudit.programme.Auditors.CourtCases;
import org.practiceaudit.programme.Independence;

/** Says of one allocation why this auditor and why this moderator, each reason under its rule. */
final class Explanation {
    private final Held held;
    private final Pairs pairs;
    private final Capacity capacity;
    private final int auditors;
    private final int moderators;

    Explanation(Held held, Pairs pairs, Capacity capacity) {
        this.held = held;
        this.pairs = pairs;
        this.capacity = capacity;
        this.auditors = capacity.auditors().size();
        this.moderators = capacity.moderators().size();
    }

    List<Why> of(Child child, String stratum, StaffMember auditor, StaffMember moderator, boolean inSample) {
        var moderation = held.policy().moderation();
        var activity = held.activity();
        var why = new ArrayList<Why>();
        why.add(new Why(
                Sources.rule(activity.howMany().source()),
                auditor.staff() + " (" + auditor.jobRole() + ") is one of " + auditors + " auditors with "
                        + capacity.places(auditor) + " in the cycle."));
        if (activity.jobsFor(stratum).size() < activity.auditedBy().size()) {
            why.add(new Why(Sources.rule(activity.howMany().source()), "Drawn for " + stratum + "."));
        }
        independence("auditor", auditor, child, pairs.auditing(), activity.independence(), why);
        court(child, stratum, auditor, why);
        why.add(new Why(
                Sources.rule(moderation.source(), "moderators"),
                moderator.staff() + " (" + moderator.jobRole() + ") is one of " + moderators
                        + " moderators and not the auditor."));
        independence("moderator", moderator, child, pairs.moderating(), moderation.independence(), why);
        if (inSample) {
            why.add(new Why(
                    Sources.rule(moderation.source(), "scope"),
                    "Drawn for moderation, with at least " + moderation.samplePercent() + " in 100."));
        }
        return why;
    }

    private static void independence(
            String as, StaffMember member, Child child, Bars bars, Independence independence, List<Why> why) {
        if (independence.notResponsibleForTeam()) {
            var rule = bars.rule(Bars.Bar.RESPONSIBLE_FOR_TEAM);
            why.add(new Why(
                    rule,
                    bars.exempt(member, child)
                            ? "The " + as + " is responsible for team " + child.team() + " and exempt as "
                                    + member.jobRole() + "."
                            : "The " + as + " is not responsible for team " + child.team() + "."));
        }
        if (independence.notOfTeam()) {
            why.add(new Why(bars.rule(Bars.Bar.OF_THE_TEAM), "The " + as + " is not of team " + child.team() + "."));
        }
        if (independence.notOfService()) {
            why.add(new Why(
                    bars.rule(Bars.Bar.OF_THE_SERVICE), "The " + as + " is not of service " + child.service() + "."));
        }
        switch (independence.involvement()) {
            case ALLOWED -> {}
            case NOT_CURRENT ->
                why.add(new Why(bars.rule(Bars.Bar.INVOLVED), "The " + as + " is not involved with the child now."));
            case NEVER ->
                why.add(new Why(bars.rule(Bars.Bar.INVOLVED), "The " + as + " was never involved with the child."));
        }
    }

    private void court(Child child, String stratum, StaffMember auditor, List<Why> why) {
        if (!(held.policy().auditors().courtCases() instanceof CourtCases.First(var job, var source))) {
            return;
        }
        var consultant = auditor.jobRole().equals(job);
        var rule = Sources.rule(source);
        if (consultant && child.courtProceedings()) {
            why.add(new Why(
                    rule,
                    "The child is subject to court proceedings (drawn as " + stratum
                            + "), which come first to this job."));
        } else if (consultant) {
            why.add(new Why(rule, "No drawn child in court proceedings was left for this job."));
        } else if (child.courtProceedings()) {
            why.add(new Why(
                    rule, "The child is subject to court proceedings, and every " + job + " who may take it has one."));
        }
    }
}
