package org.practiceaudit.moderation.moderations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.practiceaudit.moderation.moderations.Finding.Scenario;

/**
 * How a moderation goes.
 *
 * @param overdue whether the due day passed
 * @param findings that the audit is not up to standard (TH-17), also those of an earlier submission
 * @param referrals of them, those that the audit team has not answered
 */
public record Course(Request request, boolean overdue, List<Finding> findings, List<Scenario> referrals) {
    public Course {
        findings = List.copyOf(findings);
        referrals = List.copyOf(referrals);
    }

    static Course of(Request request, List<Finding> findings) {
        return new Course(request, false, findings, List.of());
    }

    Course missed() {
        return new Course(request, true, findings, referrals);
    }

    Course with(Finding finding) {
        var all = new ArrayList<>(findings);
        all.add(finding);
        var open = new ArrayList<>(referrals);
        if (finding.scenario().refers() && !open.contains(finding.scenario())) {
            open.add(finding.scenario());
        }
        return new Course(request, overdue, all, open);
    }

    Course answered(Scenario scenario) {
        return new Course(
                request,
                overdue,
                findings,
                referrals.stream().filter(each -> each != scenario).toList());
    }

    /** A referral without whose answer nothing can be completed. */
    Optional<Scenario> stopped() {
        return referrals.stream().filter(Scenario::stopsModeration).findFirst();
    }

    /** Whether the moderator has spoken with the auditor about the quality of the audit. */
    boolean conversationHeld() {
        return findings.stream().anyMatch(finding -> finding.conversationOn() != null);
    }

    /** Actions for the auditor's own supervision that came of findings. */
    List<SmartAction> auditorActions() {
        return findings.stream()
                .map(Finding::action)
                .filter(action -> action != null)
                .toList();
    }
}
