package org.practiceaudit.actions.pathways;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.practiceaudit.actions.pathways.AuditPathways.Run;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.programme.Pathway;
import org.practiceaudit.programme.Role;

/**
 * What audits that repeat this one make of its pathways (TH-25, TH-35, PQ-20): they clear the work, or begin a further round,
 * or open a pathway again. Only a confirmed grade is a result, since one that is still to be checked would close a pathway.
 */
final class ReAuditResults {
    static final String IMPROVED = "improved";
    static final String EVIDENCE = "re-audit";

    private final Unfolding unfolding;

    ReAuditResults(Unfolding unfolding) {
        this.unfolding = unfolding;
    }

    /** The request that it answers shows which audit it is. */
    void allocated(String reAudit, String activity, Instant at) {
        record Waiting(String pathway, String step, Course.Asked asked) {}
        unfolding.now().runs().keySet().stream()
                .flatMap(code -> unfolding.now().open(code).stream()
                        .flatMap(plan -> plan.course().asked().entrySet().stream())
                        .map(entry -> new Waiting(code, entry.getKey(), entry.getValue())))
                .filter(waiting ->
                        waiting.asked().open() && waiting.asked().reAudit().isEmpty())
                .min(Comparator.<Waiting, Boolean>comparing(
                                waiting -> !waiting.asked().activity().equals(activity))
                        .thenComparing(waiting -> waiting.asked().dueOn()))
                .ifPresent(waiting -> unfolding.say(
                        new PathwayEvent.ReAuditAllocated(waiting.pathway(), waiting.step(), reAudit, at)));
    }

    /** Its request is open again; what its grade brought about stays, since people acted on it. */
    void ended(String reAudit, String reason, Instant at) {
        unfolding.say(new PathwayEvent.ReAuditEnded(reAudit, reason, at));
        unfolding.settle(at);
    }

    void note(String reAudit, Graded graded) {
        var before = unfolding.now().result(reAudit);
        unfolding.say(new PathwayEvent.ReAuditGraded(reAudit, graded));
        unfolding
                .now()
                .result(reAudit)
                .filter(result ->
                        before.map(Graded::grade).filter(result.grade()::equals).isEmpty())
                .ifPresent(result -> unfolding
                        .policy()
                        .pathways()
                        .forEach(pathway -> found(pathway, reAudit, before, result, graded.at())));
        unfolding.settle(graded.at());
    }

    private void found(Pathway pathway, String reAudit, Optional<Graded> before, Graded result, Instant at) {
        switch (unfolding.now().runs().get(pathway.code())) {
            case Run.Open _ -> {
                prove(pathway, reAudit, at, result.on());
                raise(pathway, result.grade(), at);
                if (pathway.until() == Pathway.Until.IMPROVED) {
                    if (pathway.improvedBy(result.grade())) {
                        unfolding.close(pathway.code(), IMPROVED, at);
                    } else {
                        begin(pathway, reAudit, before, result, at);
                    }
                }
            }
            case Run.Closed closed
            when pathway.follows(result.grade()) ->
                unfolding.open(pathway, closed.plan().number() + 1, result);
            case null -> {
                if (pathway.follows(result.grade())) {
                    unfolding.open(pathway, 1, result);
                }
            }
            case Run.Closed _ -> {}
        }
    }

    /** The step that it was allocated for, else the one that is due first. */
    private void prove(Pathway pathway, String reAudit, Instant at, LocalDate confirmedOn) {
        var asked = plan(pathway).course().asked();
        var doneOn = auditedOn(reAudit).orElse(confirmedOn);
        unfolding.awaitingReAudit(pathway).stream()
                .filter(progress -> !doneOn.isBefore(progress.step().from()))
                .min(Comparator.comparing(progress -> Optional.ofNullable(
                                asked.get(progress.step().key()))
                        .flatMap(Course.Asked::reAudit)
                        .filter(reAudit::equals)
                        .isEmpty()))
                .ifPresent(progress -> unfolding.follow(
                        pathway,
                        progress,
                        unfolding.done(
                                pathway,
                                progress,
                                doneOn,
                                Unfolding.NOTHING,
                                progress.step().responsible(),
                                at)));
    }

    /** The day of its auditor's last word: the audit was done then, whenever it was confirmed. */
    private Optional<LocalDate> auditedOn(String reAudit) {
        return unfolding.now().reAudits().getOrDefault(reAudit, List.of()).stream()
                .filter(graded -> graded.source() == GradeSource.AUDITOR)
                .max(Comparator.comparing(Graded::at))
                .map(Graded::on);
    }

    private void raise(Pathway pathway, Grade grade, Instant at) {
        var standing = plan(pathway).standing();
        if (grade.isAbove(standing)) {
            unfolding.say(new PathwayEvent.GradeRaised(
                    pathway.code(),
                    EVIDENCE,
                    standing,
                    grade,
                    Unfolding.NOTHING,
                    unfolding.now().watch().holder(Role.AUDIT_TEAM),
                    at));
        }
    }

    /** One round for each re-audit, also when its result is put right afterwards. */
    private void begin(Pathway pathway, String reAudit, Optional<Graded> before, Graded result, Instant at) {
        var plan = plan(pathway);
        var begun = plan.course().rounds().stream()
                .anyMatch(round -> round.reAudit().equals(reAudit));
        if (begun || before.filter(plan.trigger()::equals).isPresent()) {
            return;
        }
        var round = plan.course().round() + 1;
        unfolding.say(new PathwayEvent.RoundBegan(
                pathway.code(), round, reAudit, result, unfolding.planner().fromTrigger(pathway, result, round), at));
    }

    private Plan plan(Pathway pathway) {
        return unfolding.now().open(pathway.code()).orElseThrow();
    }
}
