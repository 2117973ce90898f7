package org.practiceaudit.allocation.assignment;

import java.util.ArrayList;
import java.util.List;
import org.practiceaudit.allocation.allocations.Why;
import org.practiceaudit.allocation.cycles.Bars;
import org.practiceaudit.allocation.cycles.Sources;
import org.practiceaudit.allocation.population.Child;
import org.practiceaudit.allocation.population.StaffMember;
import org.practiceaudit.programme.Independence;
import org.practiceaudit.programme.ProgrammePolicy;

/** Says of one allocation why this auditor and why this moderator, each reason under its rule. */
final class Explanation {
    private final ProgrammePolicy policy;
    private final Bars auditing;
    private final Bars moderating;
    private final int auditors;
    private final int moderators;

    Explanation(ProgrammePolicy policy, Bars auditing, Bars moderating, int auditors, int moderators) {
        this.policy = policy;
        this.auditing = auditing;
        this.moderating = moderating;
        this.auditors = auditors;
        this.moderators = moderators;
    }

    List<Why> of(Child child, String stratum, StaffMember auditor, StaffMember moderator, boolean inSample) {
        var why = new ArrayList<Why>();
        why.add(new Why(
                Sources.rule(policy.auditors().source()),
                auditor.staff() + " (" + auditor.jobRole() + ") is one of " + auditors + " auditors with "
                        + policy.auditors().perAuditorAndCycle() + " in the cycle."));
        independence("auditor", auditor, child, auditing, policy.independence(), why);
        court(child, stratum, auditor, why);
        why.add(new Why(
                Sources.rule(policy.moderation().source(), "moderators"),
                moderator.staff() + " (" + moderator.jobRole() + ") is one of " + moderators
                        + " moderators and not the auditor."));
        independence(
                "moderator", moderator, child, moderating, policy.moderation().independence(), why);
        if (inSample) {
            why.add(new Why(
                    Sources.rule(policy.moderation().source(), "scope"),
                    "Drawn for moderation, with at least " + policy.moderation().samplePercent() + " in 100."));
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
        switch (independence.involvement()) {
            case ALLOWED -> {}
            case NOT_CURRENT ->
                why.add(new Why(bars.rule(Bars.Bar.INVOLVED), "The " + as + " is not involved with the child now."));
            case NEVER ->
                why.add(new Why(bars.rule(Bars.Bar.INVOLVED), "The " + as + " was never involved with the child."));
        }
    }

    private void court(Child child, String stratum, StaffMember auditor, List<Why> why) {
        var court = policy.auditors().courtCases();
        var consultant = auditor.jobRole().equals(court.jobRole());
        var rule = Sources.rule(court.source());
        if (consultant && child.courtProceedings()) {
            why.add(new Why(
                    rule,
                    "The child is subject to court proceedings (drawn as " + stratum
                            + "), which come first to this job."));
        } else if (consultant) {
            why.add(new Why(rule, "No drawn child in court proceedings was left for this job."));
        } else if (child.courtProceedings()) {
            why.add(new Why(
                    rule,
                    "The child is subject to court proceedings, and every " + court.jobRole()
                            + " who may take it has one."));
        }
    }
}
