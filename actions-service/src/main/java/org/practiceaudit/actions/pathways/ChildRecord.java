package org.practiceaudit.actions.pathways;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.practiceaudit.actions.pathways.AuditPathways.Watched;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.Proof;

/** What is to be filed on a child's own record of the meetings of its pathways. */
public record ChildRecord(String child, List<Entry> entries) {
    /**
     * @param filed took-place-only, or recorded
     * @param record left out where only that it took place is filed, and for those who do not read it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(String meeting, String kind, LocalDate heldOn, String filed, String record) {}

    static ChildRecord of(Watched watched, ProgrammePolicy policy, RecordReaders readers) {
        var entries = watched.runs().entrySet().stream()
                .flatMap(run -> run.getValue().plans().stream()
                        .flatMap(plan -> plan.steps().values().stream())
                        .flatMap(progress -> entry(run, progress, policy, readers).stream()))
                .distinct()
                .toList();
        return new ChildRecord(watched.watch().child(), entries);
    }

    private static Optional<Entry> entry(
            Map.Entry<String, AuditPathways.Run> run,
            Plan.Progress progress,
            ProgrammePolicy policy,
            RecordReaders readers) {
        if (!(progress instanceof Plan.Progress.Done done)) {
            return Optional.empty();
        }
        var filed = policy.pathway(run.getKey()).stream()
                .flatMap(pathway -> pathway.step(done.step().code()).stream())
                .flatMap(step ->
                        step.proof() instanceof Proof.Meeting meeting ? Stream.of(meeting.filed()) : Stream.empty())
                .findFirst();
        return filed.flatMap(how -> done.meeting()
                .map(meeting -> new Entry(
                        meeting.meeting(),
                        done.step().code(),
                        meeting.heldOn(),
                        how.code(),
                        how == Proof.Filed.RECORDED && readers.reads(run.getKey(), progress)
                                ? done.note().text()
                                : null)));
    }
}
