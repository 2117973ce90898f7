package org.practiceaudit.actions.pathways;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.practiceaudit.actions.pathways.AuditPathways.Run;
import org.practiceaudit.actions.pathways.AuditPathways.Watched;
import org.practiceaudit.eventstore.EventStore;
import org.practiceaudit.programme.Pathway;

/** What callers are shown of pathways. */
final class PathwayViews {
    private PathwayViews() {}

    /**
     * A line of a list.
     *
     * @param pathways codes of the pathways the audit ever had
     * @param missed whether a step of an open one is missed and not done since
     * @param nextDueOn the earliest day that a step is due; null where none is
     * @param version for {@code If-Match}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PathwayListed(
            String audit,
            String cycle,
            String team,
            String service,
            String state,
            List<String> pathways,
            boolean missed,
            LocalDate nextDueOn,
            long version) {
        static PathwayListed of(EventStore.Listed listed) {
            var shown = listed.shown();
            return new PathwayListed(
                    listed.id(),
                    shown.get("cycle").asText(),
                    shown.get("team").asText(),
                    shown.get("service").asText(),
                    shown.get("state").asText(),
                    StreamSupport.stream(shown.get("pathways").spliterator(), false)
                            .map(code -> code.asText())
                            .toList(),
                    shown.get("missed").asBoolean(),
                    shown.has("nextDueOn")
                            ? LocalDate.parse(shown.get("nextDueOn").asText())
                            : null,
                    listed.version());
        }
    }

    /** @param grades all that were heard of, in the order in which they were given */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PathwaysView(
            String audit,
            String child,
            String cycle,
            String programme,
            int programmeVersion,
            String team,
            String service,
            Map<String, String> people,
            GradeView gradeOfRecord,
            List<GradeView> grades,
            List<PathwayView> pathways) {}

    /** @param source auditor, moderation, decision or finalisation */
    public record GradeView(String source, String grade, Instant at) {
        static GradeView of(Graded graded) {
            return new GradeView(graded.source().code(), graded.grade().code(), graded.at());
        }
    }

    /**
     * @param pathway its id in events
     * @param plans every plan it ever had; the last one counts
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PathwayView(
            String pathway, String code, String state, String closedBecause, Instant closedAt, List<PlanView> plans) {}

    /**
     * @param rounds what began each further round
     * @param raised what the work was raised to, beside the grade of record (TH-22)
     * @param sentBack what did not satisfy and was done again (CA-12)
     */
    public record PlanView(
            int number,
            String grade,
            String gradeSource,
            Instant plannedAt,
            List<StepView> steps,
            List<RoundView> rounds,
            List<RaisedView> raised,
            List<SentBackView> sentBack) {}

    public record RoundView(int number, String reAudit, String grade, Instant at) {}

    /** @param because left out for those who do not read the meeting's record */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RaisedView(String evidence, String from, String to, String because, String by, Instant at) {}

    public record SentBackView(String step, LocalDate doneOn, String reason, String by, Instant at) {}

    static PathwaysView of(Watched watched, RecordReaders readers) {
        var watch = watched.watch();
        var counting = GradeSource.counting(Pathway.Trigger.GRADE_OF_RECORD);
        return new PathwaysView(
                watch.audit(),
                watch.child(),
                watch.cycle(),
                watch.programme(),
                watch.programmeVersion(),
                watch.team(),
                watch.service(),
                watch.people(),
                GradeOfRecord.now(watched.grades(), counting).map(GradeView::of).orElse(null),
                GradeOfRecord.asGiven(watched.grades()).stream()
                        .map(GradeView::of)
                        .toList(),
                watched.runs().entrySet().stream()
                        .map(run -> pathway(watch, run.getKey(), run.getValue(), readers))
                        .toList());
    }

    private static PathwayView pathway(Watch watch, String code, Run run, RecordReaders readers) {
        var id = PathwayPublication.id(watch, code);
        var plans = run.plans().stream().map(plan -> plan(code, plan, readers)).toList();
        return switch (run) {
            case Run.Open _ -> new PathwayView(id, code, "open", null, null, plans);
            case Run.Closed(var _, var reason, var at) -> new PathwayView(id, code, "closed", reason, at, plans);
        };
    }

    private static PlanView plan(String pathway, Plan plan, RecordReaders readers) {
        var course = plan.course();
        return new PlanView(
                plan.number(),
                plan.trigger().grade().code(),
                plan.trigger().source().code(),
                plan.plannedAt(),
                plan.steps().values().stream()
                        .map(progress -> StepView.of(progress, course, readers.reads(pathway, progress)))
                        .toList(),
                course.rounds().stream()
                        .map(round -> new RoundView(
                                round.number(),
                                round.reAudit(),
                                round.result().grade().code(),
                                round.result().at()))
                        .toList(),
                course.raised().stream()
                        .map(raised -> new RaisedView(
                                raised.evidence(),
                                raised.from().code(),
                                raised.to().code(),
                                readers.readsMeetings(pathway)
                                        ? raised.because().text()
                                        : null,
                                raised.by(),
                                raised.at()))
                        .toList(),
                course.sentBack().stream()
                        .map(back -> new SentBackView(
                                back.what().step().key(),
                                back.what().doneOn(),
                                back.reason().text(),
                                back.by(),
                                back.at()))
                        .toList());
    }
}
