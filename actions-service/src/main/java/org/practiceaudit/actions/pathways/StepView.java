package org.practiceaudit.actions.pathways;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A step of a plan as callers are shown it.
 *
 * @param state due, missed, done, escalated, or spared for an escalation whose time came when the work had improved
 * @param round of the pathway, the first being 1
 * @param late whether it was done after its time
 * @param missed whether it was called missed; not so after all where it is done and not late
 * @param reAudit the audit that it asks for
 * @param convened the meetings that were called for it
 * @param note the record of it, left out for those who do not read it
 * @param minutes what its meeting agreed, left out for those who do not read its record
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StepView(
        String step,
        String state,
        int round,
        String role,
        String responsible,
        LocalDate dueOn,
        Instant dueAt,
        Step.Why why,
        boolean missed,
        LocalDate doneOn,
        Boolean late,
        String completedBy,
        Instant recordedAt,
        Instant escalatedAt,
        ReAuditView reAudit,
        List<ConvenedView> convened,
        String note,
        Plan.Meeting meeting,
        MinutesView minutes) {
    /** @param audit the one that was allocated for it, left out before */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ReAuditView(String request, String kind, LocalDate dueOn, boolean open, String audit) {}

    public record ConvenedView(
            String meeting, LocalDate meetsOn, List<String> invited, String by, Instant at, boolean notHeld) {}

    /**
     * @param absent why who should have been there was not, by staff id
     * @param addedTo the child's plan that the actions became part of
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MinutesView(Map<String, String> absent, String addedTo, List<LineView> actions) {}

    public record LineView(
            String action, String what, String outcome, String seenBy, String owner, LocalDate dueOn, String theme) {}

    static StepView of(Plan.Progress progress, Course course, boolean reads) {
        return switch (progress) {
            case Plan.Progress.Due(var step) -> open(step, "due", course, null);
            case Plan.Progress.Missed(var step) -> open(step, "missed", course, null);
            case Plan.Progress.Escalated(var step, var at) -> open(step, "escalated", course, at);
            case Plan.Progress.Spared(var step, var _) -> open(step, "spared", course, null);
            case Plan.Progress.Done done -> done(done, course, reads);
        };
    }

    private static StepView done(Plan.Progress.Done done, Course course, boolean reads) {
        var step = done.step();
        return new StepView(
                step.key(),
                "done",
                step.round(),
                step.role().code(),
                step.responsible(),
                step.dueOn(),
                step.dueAt(),
                step.why(),
                done.missed(),
                done.doneOn(),
                done.late(),
                done.completedBy(),
                done.at(),
                null,
                reAudit(step, course),
                convened(step, course),
                reads ? done.note().text() : null,
                done.meeting().orElse(null),
                reads ? minutes(course.minutes().get(step.key())) : null);
    }

    private static StepView open(Step step, String state, Course course, Instant escalatedAt) {
        return new StepView(
                step.key(),
                state,
                step.round(),
                step.role().code(),
                step.responsible(),
                step.dueOn(),
                step.dueAt(),
                step.why(),
                state.equals("missed"),
                null,
                null,
                null,
                null,
                escalatedAt,
                reAudit(step, course),
                convened(step, course),
                null,
                null,
                null);
    }

    private static ReAuditView reAudit(Step step, Course course) {
        var asked = course.asked().get(step.key());
        return asked == null
                ? null
                : new ReAuditView(
                        asked.request(),
                        asked.activity(),
                        asked.dueOn(),
                        asked.open(),
                        asked.reAudit().orElse(null));
    }

    private static List<ConvenedView> convened(Step step, Course course) {
        var called = course.convened().get(step.key());
        return called == null
                ? null
                : called.stream()
                        .map(each -> new ConvenedView(
                                each.meeting(),
                                each.meetsOn(),
                                each.invited(),
                                each.by(),
                                each.at(),
                                each.notHeld().isPresent()))
                        .toList();
    }

    private static MinutesView minutes(Course.Minutes minutes) {
        if (minutes == null) {
            return null;
        }
        var absent = new TreeMap<String, String>();
        minutes.absent().forEach((staff, reason) -> absent.put(staff, reason.text()));
        return new MinutesView(
                absent,
                minutes.addedTo().map(plan -> plan.text()).orElse(null),
                minutes.lines().stream()
                        .map(line -> new LineView(
                                line.action(),
                                line.smart().what().text(),
                                line.smart().outcome().text(),
                                line.smart().seenBy().text(),
                                line.owner(),
                                line.dueOn(),
                                line.theme()))
                        .toList());
    }
}
