package org.practiceaudit.audit.audits;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.practiceaudit.audit.audits.Audit.InProgress;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.programme.Form;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.programme.Judged;
import org.practiceaudit.programme.Notification.Fact;
import org.practiceaudit.programme.OverallRule;
import org.practiceaudit.programme.RuleFor.Aspect;

/** All that must be there before an audit is handed in, answered together so that the auditor sees the whole list. */
final class SubmissionGuards {
    private final Form form;
    private final Telling telling;
    private final SectionGuards sections;
    private final OverallRules overall;

    SubmissionGuards(Form form, Telling telling) {
        this.form = form;
        this.telling = telling;
        this.sections = new SectionGuards(form);
        this.overall = new OverallRules(form);
    }

    Decision<AuditEvent> submit(InProgress state, AuditCommand.SubmitAudit command) {
        var outstanding = outstanding(state.assignment(), state.work());
        if (!outstanding.isEmpty()) {
            return Decision.reject(outstanding);
        }
        var judgement = state.work().overall().orElseThrow();
        return Decision.accept(new AuditEvent.AuditSubmitted(
                command.by().staff(),
                judgement.grade(),
                score(state.work()).orElse(null),
                overall.overridden(state.work(), judgement),
                state.onTime(command.at()),
                told(state.assignment(), judgement.grade()),
                command.at()));
    }

    /** CA-11: heads of service hear of what is below good beside those who hear of every submission; each person once. */
    private List<Recipient> told(Assignment assignment, Grade grade) {
        var all = new ArrayList<>(telling.told(assignment, Fact.AUDIT_SUBMITTED));
        if (grade != null && grade.belowGood()) {
            all.addAll(telling.told(assignment, Fact.AUDIT_BELOW_GOOD));
        }
        var once = new LinkedHashMap<String, Recipient>();
        all.forEach(each -> once.putIfAbsent(each.staff(), each));
        return List.copyOf(once.values());
    }

    /** CA-08. */
    private Optional<Integer> score(Work work) {
        return form.overall() instanceof OverallRule.Score && form.tool().judged() instanceof Judged.ByLevel levels
                ? levels.score(form.tool().sections(), work.levels())
                : Optional.empty();
    }

    private List<Rejection> outstanding(Assignment assignment, Work work) {
        var faults = new Faults().and(new ParticipationGuards(form).outstanding(assignment, work));
        faults.when(
                work.lookBack().isEmpty(),
                form.rule(Aspect.LOOK_BACK),
                "lookBack",
                "The look-back period is not recorded.",
                "Say from when the record was read, and what the history means.");
        faults.and(LineRules.outstanding(form, assignment, work));
        form.tool()
                .sections()
                .forEach(section -> faults.and(sections.outstanding(
                        section, Optional.ofNullable(work.sections().get(section.code())))));
        learning(work, faults);
        work.overall()
                .ifPresentOrElse(
                        judgement -> {
                            faults.and(overall.broken(work, judgement, "overall."));
                            plan(work, judgement, faults);
                        },
                        () -> faults.when(
                                true,
                                form.rule(Aspect.OVERALL),
                                "overall",
                                "The overall judgement is missing.",
                                "Judge the audit overall."));
        return faults.all();
    }

    /** BR-22: what a section calls learning is a learning point, and needs its action. */
    private void learning(Work work, Faults faults) {
        work.sections().forEach((code, result) -> {
            if (!result.judged()) {
                return;
            }
            var written = result.written().map(SectionWork::learning);
            faults.when(
                    written.filter(learning -> !learning.blank()).isPresent()
                            && work.learning().stream()
                                    .noneMatch(point -> point.section().equals(code)),
                    form.rule(Aspect.LEARNING),
                    "sections." + code + ".learning",
                    "The learning of the section " + code + " has no action.",
                    "Record it as a learning point with a SMART action about the child.");
        });
    }

    /** TH-11, CA-11, PQ-07: below good there is an improvement plan, which is made of SMART actions. */
    private void plan(Work work, OverallJudgement judgement, Faults faults) {
        var asked = form.overall() instanceof OverallRule.Judgement rule && rule.planBelowGood();
        faults.when(
                asked
                        && judgement.grade() != null
                        && judgement.grade().belowGood()
                        && work.learning().isEmpty(),
                form.rule(Aspect.IMPROVEMENT_PLAN),
                "learningPoints",
                "The grade is below good, and there is no improvement plan.",
                "Record at least one learning point with its SMART action.");
    }
}
