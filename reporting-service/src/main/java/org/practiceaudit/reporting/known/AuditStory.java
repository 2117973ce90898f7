package org.practiceaudit.reporting.known;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.practiceaudit.reporting.facts.FollowUp;
import org.practiceaudit.reporting.facts.LearningFacts;
import org.practiceaudit.reporting.facts.PathwayHistory;
import org.practiceaudit.reporting.facts.SparedFacts;
import org.practiceaudit.reporting.facts.StreamFacts;
import org.practiceaudit.reporting.facts.WiderFacts;

/** All that is known of one allocated audit, put together from its streams. */
public record AuditStory(
        StreamFacts.Allocation allocation,
        Optional<StreamFacts.Audit> audit,
        Optional<StreamFacts.Moderation> moderation,
        List<StreamFacts.Dispute> disputes,
        List<StreamFacts.Action> actions,
        List<StreamFacts.Pathway> pathways,
        Optional<PathwayHistory> history,
        Optional<FollowUp> followUp) {

    /** What is gathered of one audit before it is known whether its allocation was heard. */
    private static final class Parts {
        StreamFacts.Allocation allocation;
        StreamFacts.Audit audit;
        StreamFacts.Moderation moderation;
        List<StreamFacts.Pathway> pathways = List.of();
        Optional<PathwayHistory> history = Optional.empty();
        Optional<FollowUp> followUp = Optional.empty();
        final List<StreamFacts.Dispute> disputes = new ArrayList<>();
        final List<StreamFacts.Action> actions = new ArrayList<>();
    }

    /** The stories of a cycle's audits in the order of their ids; what is heard of an audit before its allocation waits. */
    public static List<AuditStory> of(Iterable<StreamFacts> facts) {
        var byAudit = new TreeMap<String, Parts>();
        for (var fact : facts) {
            add(byAudit, fact);
        }
        return byAudit.values().stream()
                .filter(parts -> parts.allocation != null)
                .map(parts -> new AuditStory(
                        parts.allocation,
                        Optional.ofNullable(parts.audit),
                        Optional.ofNullable(parts.moderation),
                        List.copyOf(parts.disputes),
                        List.copyOf(parts.actions),
                        parts.pathways,
                        parts.history,
                        parts.followUp))
                .toList();
    }

    private static void add(Map<String, Parts> byAudit, StreamFacts fact) {
        switch (fact) {
            case StreamFacts.Nothing _, StreamFacts.Cycle _, StreamFacts.Enquiry _, StreamFacts.Staff _ -> {}
            case SparedFacts _, LearningFacts _, WiderFacts _ -> {}
            case StreamFacts.Allocation it -> parts(byAudit, it.audit()).allocation = it;
            case StreamFacts.Audit it -> parts(byAudit, it.audit()).audit = it;
            case StreamFacts.Moderation it -> parts(byAudit, it.audit()).moderation = it;
            case StreamFacts.Dispute it -> parts(byAudit, it.audit()).disputes.add(it);
            case StreamFacts.Action it -> parts(byAudit, it.audit()).actions.add(it);
            case StreamFacts.Pathways it -> {
                parts(byAudit, it.audit()).pathways = it.pathways();
                parts(byAudit, it.audit()).history = Optional.of(it.history());
            }
            case FollowUp it -> parts(byAudit, it.audit()).followUp = Optional.of(it);
        }
    }

    private static Parts parts(Map<String, Parts> byAudit, String audit) {
        return byAudit.computeIfAbsent(audit, _ -> new Parts());
    }

    public boolean completed() {
        return audit.map(StreamFacts.Audit::completed).orElse(false);
    }

    /** Still to be handed in: neither completed nor cancelled nor invalidated (PQ-22). */
    public boolean owed() {
        return audit.map(it -> !it.completed()
                        && it.course().ending() != StreamFacts.Audit.Ending.CANCELLED
                        && it.course().ending() != StreamFacts.Audit.Ending.INVALIDATED)
                .orElse(true);
    }

    /** Whether nothing is left to be done or confirmed about it (PQ-18). */
    public boolean confirmed() {
        return followUp.map(FollowUp::ended).isPresent();
    }

    /** The auditor's grade, once the audit counts as completed. */
    public Optional<String> auditorGrade() {
        return audit.filter(StreamFacts.Audit::completed)
                .map(StreamFacts.Audit::grading)
                .map(StreamFacts.Audit.Grading::grade);
    }

    public Optional<String> moderatedGrade() {
        return moderation.map(StreamFacts.Moderation::moderatedGrade);
    }

    public Optional<String> decidedGrade() {
        return disputes.stream()
                .filter(dispute -> dispute.subject().equals("grade") && dispute.decision() != null)
                .map(StreamFacts.Dispute::decision)
                .reduce((_, last) -> last);
    }

    /** The decided grade, else the moderated one, else the auditor's. */
    public Optional<String> gradeOfRecord() {
        return decidedGrade().or(this::moderatedGrade).or(this::auditorGrade);
    }

    /** Whether anybody's grade was inadequate, now or before. */
    public boolean everInadequate() {
        return pathways.stream().anyMatch(pathway -> pathway.grade().equals("inadequate"))
                || auditorGrade().filter("inadequate"::equals).isPresent()
                || moderatedGrade().filter("inadequate"::equals).isPresent()
                || decidedGrade().filter("inadequate"::equals).isPresent();
    }

    /** Whether this reader moderates it without having been shown the auditor's grades yet. */
    public boolean hidesFrom(String staff) {
        return moderation
                .map(it -> it.hidden() && staff.equals(it.moderator()))
                .orElse(allocation.sort().blind() && staff.equals(allocation.moderator()));
    }

    /** The same without what the auditor graded, and what would tell it. */
    AuditStory withoutTheAuditorsJudgement() {
        return new AuditStory(
                allocation,
                audit.map(it -> it.grading() == null ? it : it.with(it.grading().hidden())),
                moderation,
                disputes,
                actions,
                List.of(),
                Optional.empty(),
                followUp);
    }
}
