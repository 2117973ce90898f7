package org.practiceaudit.actions.pathways;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.practiceaudit.actions.pathways.AuditPathways.Run;
import org.practiceaudit.actions.pathways.AuditPathways.Watched;
import org.practiceaudit.eventstore.DeadlineChange;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.programme.Closure;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.programme.Role;
import org.practiceaudit.programme.WorkingDays;

/** Whatever is said in whatever order: steps, plans, clocks and requests fit together after every fact. */
class AnySequenceTest {
    private static final int SEQUENCES = 300;
    private static final int COMMANDS = 60;
    private static final List<GradeSource> SOURCES =
            List.of(GradeSource.AUDITOR, GradeSource.FINALISATION, GradeSource.MODERATION, GradeSource.DECISION);

    private Random random;
    private ProgrammePolicy policy;
    private PathwayDecider decider;
    private AuditPathways state;
    private Watch watch;
    private Instant now;
    private final Map<String, Instant> clocks = new HashMap<>();

    @ParameterizedTest
    @ValueSource(strings = {"tower-hamlets", "performance-and-quality", "camden", "bradford"})
    void fitsTogether(String programme) {
        policy = Programmes.shipped(programme);
        decider = new PathwayDecider(policy);
        watch = new Walk(policy).watch;
        for (int seed = 0; seed < SEQUENCES; seed++) {
            random = new Random(seed);
            state = decider.initial();
            now = Instant.parse("2026-09-10T09:00:00Z");
            clocks.clear();
            for (int i = 0; i < COMMANDS; i++) {
                now = now.plus(Duration.ofHours(random.nextInt(24 * 12)));
                fireWhatIsDue();
                say(command());
            }
        }
    }

    /** As the leader does: in due order, and each a second time. */
    private void fireWhatIsDue() {
        for (var next = firstDue(); next.isPresent(); next = firstDue()) {
            var miss = PathwayClocks.miss(next.get().getKey(), next.get().getValue());
            say(miss);
            assertFalse(clocks.containsKey(next.get().getKey())
                    && clocks.get(next.get().getKey()).equals(next.get().getValue()));
            assertEquals(Decision.unchanged(), decider.decide(miss, state));
        }
    }

    private Optional<Map.Entry<String, Instant>> firstDue() {
        return clocks.entrySet().stream()
                .filter(clock -> !clock.getValue().isAfter(now))
                .min(Map.Entry.comparingByValue());
    }

    private void say(PathwayCommand command) {
        if (decider.decide(command, state) instanceof Decision.Accepted<PathwayEvent>(var events)) {
            for (var event : events) {
                state = decider.evolve(state, event);
                var watched = state.watched().orElseThrow();
                PathwayPublication.of(event, watched);
                PathwayClocks.of(event, watched).forEach(this::set);
            }
            check(state.watched());
        }
    }

    private void set(DeadlineChange change) {
        switch (change) {
            case DeadlineChange.Set set -> clocks.put(set.name(), set.due());
            case DeadlineChange.Clear clear -> clocks.remove(clear.name());
        }
    }

    private void check(Optional<Watched> watched) {
        var due = new HashMap<String, Instant>();
        watched.map(Watched::runs).orElse(Map.of()).forEach((code, run) -> {
            numbered(run);
            run.plan().steps().values().forEach(AnySequenceTest::doneAsItSays);
            asked(run);
            if (run instanceof Run.Open) {
                run.plan().due().forEach(step -> due.put(code + "/" + step.key(), step.dueAt()));
            }
        });
        assertEquals(due, clocks, "every due step of an open pathway has its clock, and nothing else has one");
    }

    private static void numbered(Run run) {
        for (int i = 0; i < run.plans().size(); i++) {
            assertEquals(i + 1, run.plans().get(i).number());
        }
    }

    private static void doneAsItSays(Plan.Progress progress) {
        if (progress instanceof Plan.Progress.Done done) {
            assertEquals(WorkingDays.endOfDay(done.doneOn()).isAfter(done.step().dueAt()), done.late());
        }
    }

    /** What is asked for is a step still to be done of an open pathway, or somebody has been given it. */
    private static void asked(Run run) {
        run.plan().course().asked().forEach((step, asked) -> {
            if (asked.open() && asked.reAudit().isEmpty()) {
                assertTrue(run instanceof Run.Open, step);
                assertTrue(run.plan().progress(step).orElseThrow().open(), step);
            }
        });
    }

    private PathwayCommand command() {
        return switch (random.nextInt(13)) {
            case 0, 1 -> new PathwayCommand.NoteGrade(watch, graded());
            case 2, 3 -> new PathwayCommand.NoteReAuditGrade(watch, reAudit(), graded());
            case 4 -> new PathwayCommand.NoteReAudit(reAudit(), "case-re-audit", now);
            case 5 -> new PathwayCommand.DropReAudit(reAudit(), "audit-invalidated", now);
            case 6 -> new PathwayCommand.CountClosures(2, List.of(closure()), now);
            case 12 -> new PathwayCommand.HandOver(Map.of("auditor", "s-" + random.nextInt(3)), now);
            case 7 -> new PathwayCommand.Convene("uopp", "m-1", by(), today(), everybody(), now);
            case 8 ->
                random.nextInt(12) == 0
                        ? new PathwayCommand.StopWatching(watch, "audit-invalidated", now)
                        : new PathwayCommand.RecordNotHeld("uopp", by(), Walk.NOTE, now);
            default -> complete();
        };
    }

    private Graded graded() {
        var grades = policy.scale().grades();
        var at = now.minus(Duration.ofHours(random.nextInt(48)));
        return new Graded(
                SOURCES.get(random.nextInt(SOURCES.size())), grades.get(random.nextInt(grades.size() - 1)), at);
    }

    private String reAudit() {
        return "r-" + random.nextInt(4);
    }

    private Closure closure() {
        var day = today().plusDays(random.nextInt(60));
        return new Closure(day, day.plusDays(random.nextInt(3)), "Closed");
    }

    private PathwayCommand complete() {
        var open = state.watched().stream()
                .flatMap(watched -> watched.runs().values().stream())
                .filter(run -> run instanceof Run.Open)
                .flatMap(run -> run.plan().steps().keySet().stream())
                .sorted()
                .toList();
        var step = open.isEmpty() ? "uopp" : open.get(random.nextInt(open.size()));
        var doneOn = today().minusDays(random.nextInt(6));
        return new PathwayCommand.CompleteStep(
                step, "m-2", "s-hos", Set.of(Role.values()), doneOn, everybody(), Walk.NOTE, now, outcome());
    }

    private PathwayCommand.Outcome outcome() {
        var line = new PlanLine("act-1", Walk.line("2026-12-01").smart(), "s-worker", today().plusDays(30), "risk");
        return new PathwayCommand.Outcome(
                Map.of(),
                Narrative.of("Child in need plan"),
                List.of(line),
                random.nextInt(3) == 0 ? Optional.of(Grade.REQUIRES_IMPROVEMENT) : Optional.empty(),
                Narrative.of("Seen weekly."),
                Optional.of("improving"),
                Optional.of(random.nextBoolean()));
    }

    private PathwayCommand.By by() {
        return new PathwayCommand.By("s-hos", Set.of(Role.values()));
    }

    private List<String> everybody() {
        var all = new ArrayList<>(watch.people().values());
        return Stream.concat(all.stream(), Stream.of("s-other")).toList();
    }

    private LocalDate today() {
        return WorkingDays.dateOf(now);
    }
}
