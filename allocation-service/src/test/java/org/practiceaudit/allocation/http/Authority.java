package org.practiceaudit.allocation.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.programme.WorkingDays;

/** An authority of its own for each test: two services of two teams each, 12 auditors, 60 children. */
record Authority(String code) {
    static final int AUDITORS = 12;
    static final int CHILDREN = 60;

    /** Ahead of the wall clock, so that no clock of a cycle runs out during a test. */
    static final YearMonth MONTH = YearMonth.now(WorkingDays.LONDON).plusMonths(2);

    private static final LocalDate LATELY = LocalDate.now(WorkingDays.LONDON).minusDays(10);

    static final String STAFF = Stream.concat(
                    Stream.of(
                            "staff,jobRole,team,service,responsibleFor,lineManager,trainedOn,contactReference",
                            "hos-1,head-of-service,,s1,t1;t2,,,",
                            "hos-2,head-of-service,,s2,t3;t4,,,",
                            "sm-1,service-manager,,s1,t1;t2,hos-1,,",
                            "sm-2,service-manager,,s2,t3;t4,hos-2,,",
                            "qa-1,qa-improvement-officer,,,,,,",
                            "qa-2,qa-improvement-officer,,,,,,",
                            "cc-1,court-consultant,,,,,,",
                            "cc-2,court-consultant,,,,,,",
                            "iro-1,independent-reviewing-officer,,,,,,"),
                    IntStream.rangeClosed(1, 4)
                            .boxed()
                            .flatMap(team -> Stream.of(
                                    "tm-%d,team-manager,t%d,s%d,t%d,sm-%d,,"
                                            .formatted(team, team, s(team), team, s(team)),
                                    "w-%d,social-worker,t%d,s%d,,tm-%d,,".formatted(team, team, s(team), team))))
            .collect(Collectors.joining("\n", "", "\n"));

    static final String CHILDREN_CSV = IntStream.rangeClosed(1, CHILDREN)
            .mapToObj(i -> {
                int team = i % 4 + 1;
                return "ch-%03d,t%d,s%d,w-%d,%s,%s,%s"
                        .formatted(
                                i,
                                team,
                                s(team),
                                team,
                                i % 15 == 0 ? "Y" : "N",
                                i % 3 == 0 ? "iro-1" : "",
                                i % 10 == 1 ? LATELY : "");
            })
            .collect(Collectors.joining("\n", "child,team,service,worker,courtProceedings,iro,lastAuditedOn\n", "\n"));

    private static int s(int team) {
        return team <= 2 ? 1 : 2;
    }

    Asked team() {
        return Asked.by(code, "qat-1", "audit-team");
    }

    Asked manager() {
        return Asked.by(code, "qam-1", "audit-manager");
    }

    Authority withProgramme() {
        done(201, manager().post("/v1/programmes", "application/yaml", Programmes.shippedYaml("bradford")));
        return this;
    }

    Authority withPopulation() {
        done(201, team().post("/v1/imports/staff", "text/csv", STAFF));
        done(201, team().post("/v1/imports/children", "text/csv", CHILDREN_CSV));
        var involvements = """
                child,staff,involvement,from,to
                ch-001,w-2,worker,2026-02-02,
                ch-001,w-3,worker,2025-02-03,2026-02-01
                """;
        done(201, team().post("/v1/imports/involvements", "text/csv", involvements));
        return this;
    }

    /** Plans the month and takes it through these steps: freeze, draw, assign, confirm. */
    Authority withCycle(String... steps) {
        done(201, team().post("/v1/cycles", PLAN));
        Arrays.stream(steps).forEach(step -> done(200, step(step)));
        return this;
    }

    static final String PLAN =
            "{\"programme\":\"bradford\",\"version\":1,\"month\":\"" + MONTH + "\",\"name\":\"The month\"}";
    static final String CYCLE_ID = "bradford-" + MONTH;
    static final String CYCLE = "/v1/cycles/" + CYCLE_ID;

    Asked.Answer step(String step) {
        return team().step(CYCLE + "/" + step, step.equals("draw") ? "{\"seed\":7}" : "");
    }

    static void done(int status, Asked.Answer answer) {
        assertEquals(status, answer.status(), answer.body());
    }
}
