package org.practiceaudit.bench.clocks;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.practiceaudit.bench.BenchProblem;
import org.practiceaudit.bench.Findings;
import org.practiceaudit.bench.Measure;
import org.practiceaudit.bench.installation.Installation;
import org.practiceaudit.bench.installation.Kafka;
import org.practiceaudit.bench.installation.ServiceProcess;
import org.practiceaudit.local.stack.LocalStack;
import org.practiceaudit.programme.Programmes;

/**
 * An authority's clocks in accelerated business time, from due moment to due moment, the service killed and started again now
 * and then; in the end every clock that fired or should have is held against this package's own calculation.
 */
public final class ClockSoak {
    private static final LocalDate START = LocalDate.of(2026, 9, 1);
    private static final int CALLERS = 6;
    private static final int MOST_SHOWN = 30;

    private final Installation installation;
    private final Kafka kafka;
    private final Plan plan;
    private final Random random;
    private final TreeMap<Instant, Moment> moments = new TreeMap<>();
    private final List<Wanted> wanted = new ArrayList<>();
    private final ConcurrentLinkedQueue<String> refused = new ConcurrentLinkedQueue<>();
    private ServiceProcess service;
    private int restarts;

    /**
     * How much.
     *
     * @param restarts about how often the service is killed
     */
    public record Plan(int audits, int days, int restarts, long seed) {
        public static Plan of(boolean quick, long seed) {
            return quick ? new Plan(300, 31, 2, seed) : new Plan(5_000, 365, 24, seed);
        }
    }

    /** What the run came to: broken tells of each difference in a sentence. */
    public record Result(Findings findings, List<String> broken) {}

    private static final class Moment {
        final List<Feed> feeds = new ArrayList<>();
        final List<Doing> doings = new ArrayList<>();
    }

    private ClockSoak(Installation installation, Plan plan) {
        this.installation = installation;
        this.kafka = new Kafka(installation.bootstrap());
        this.plan = plan;
        this.random = new Random(plan.seed());
    }

    public static Result run(LocalStack stack, Plan plan) {
        try (var installation = Installation.of(stack, "actions")) {
            return new ClockSoak(installation, plan).run();
        }
    }

    private Instant end() {
        return OwnCalendar.at(START.plusDays(plan.days()), Case.MORNING);
    }

    private Result run() {
        workOut();
        var began = Instant.now();
        start(OwnCalendar.at(START, Case.MORNING));
        var doors = new Doors(installation, service.url());
        try (var calm = new Calm(installation)) {
            publishProgrammes();
            calm.await(OwnCalendar.at(START, Case.MORNING));
            moments.forEach((at, moment) -> {
                if (!restartedNowAndThen(at, doors)) {
                    doors.move(at);
                }
                kafka.send(moment.feeds.stream().map(Feed::message));
                calm.await(at);
                if (!moment.doings.isEmpty()) {
                    act(moment.doings, doors);
                    calm.await(at);
                }
            });
        }
        return result(Duration.between(began, Instant.now()));
    }

    private void workOut() {
        for (var of : Year.cases(plan.audits(), START, plan.days(), plan.seed())) {
            var course = Course.out(Programmes.shipped(of.programme()), of, end());
            wanted.addAll(course.wanted());
            course.doings().forEach(doing -> moment(doing.at()).doings.add(doing));
            course.wanted().forEach(each -> moment(each.at()));
            Feed.of(of).stream()
                    .filter(feed -> feed.at().isBefore(end()))
                    .forEach(feed -> moment(feed.at()).feeds.add(feed));
        }
        moment(end());
    }

    private Moment moment(Instant at) {
        return moments.computeIfAbsent(at, _ -> new Moment());
    }

    private void publishProgrammes() {
        var at = OwnCalendar.at(START, Case.MORNING);
        kafka.send(Stream.concat(
                Year.programmes().stream().map(id -> Feed.programme(id, at).message()),
                Stream.of(Feed.groupManager(at).message())));
    }

    private void start(Instant now) {
        service = installation
                .start(
                        ServiceProcess.freePort(),
                        "actions-clocks",
                        Map.of(
                                "quarkus.profile", "demo",
                                "quarkus.mailer.mock", "true",
                                // What came before its audit was known is tried again at every look, for which a moment
                                // waits.
                                "practice-audit.kept-events.every", "1s",
                                "practice-audit.business-time.start", now.toString()))
                .awaitReady();
    }

    /** Killed as by a crash, and started when the moment has come already, as after an outage. */
    private boolean restartedNowAndThen(Instant at, Doors doors) {
        if (random.nextInt(moments.size()) >= plan.restarts()) {
            return false;
        }
        service.kill();
        restarts++;
        start(at);
        doors.of(service.url());
        System.err.println("Killed and started again at " + at);
        return true;
    }

    /** What is about one audit is done one after the other, as its version asks for. */
    private void act(Collection<Doing> doings, Doors doors) {
        var byAudit =
                doings.stream().collect(Collectors.groupingBy(Doing::audit)).values();
        try (var callers = Executors.newFixedThreadPool(CALLERS)) {
            var asked = byAudit.stream()
                    .map(mine -> callers.submit(() -> mine.forEach(doing -> {
                        var refusal = doors.does(doing);
                        if (!refusal.isEmpty()) {
                            refused.add(refusal);
                        }
                    })))
                    .toList();
            for (var each : asked) {
                each.get();
            }
        } catch (ExecutionException failed) {
            throw new BenchProblem("A caller failed: " + failed.getCause(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BenchProblem("Interrupted.", interrupted);
        }
    }

    private Result result(Duration took) {
        var fired = Fired.all(kafka);
        var differ = Fired.differences(wanted, fired);
        var broken = Stream.concat(refused.stream().map(refusal -> "refused: " + refusal), differ.stream())
                .toList();
        var measure = Measure.of("%d audits, %d days".formatted(plan.audits(), plan.days()))
                .with("expected", wanted.size())
                .with("fired", fired.size())
                .with("differ", differ.size())
                .with("refused", refused.size())
                .with("moments", moments.size())
                .with("restarts", restarts)
                .with("minutes", took.toSeconds() / 60.0);
        var sorts = Stream.of(Wanted.MISSED, Wanted.ESCALATED, Wanted.OVERDUE)
                .map(sort -> Measure.of("  " + sort)
                        .with("expected", count(wanted, sort))
                        .with("fired", count(fired, sort)))
                .toList();
        var notes = new ArrayList<>(List.of("seed " + plan.seed()));
        broken.stream().limit(MOST_SHOWN).forEach(notes::add);
        var findings = new Findings(
                "soak-deadlines",
                "every clock that fired or should have, against a calculation of its own",
                Stream.concat(Stream.of(measure), sorts.stream()).toList(),
                new LinkedHashMap<>(),
                notes);
        return new Result(findings, broken);
    }

    private static long count(List<Wanted> of, String sort) {
        return of.stream().filter(each -> each.sort().equals(sort)).count();
    }
}
