package org.practiceaudit.local.demo;

import static org.practiceaudit.local.demo.Service.AUDIT;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.practiceaudit.local.demo.ProgrammePath.Walk;
import org.practiceaudit.programme.Role;

/** The samples of one line of enquiry, their report, and who signs it off before heads of service read it (TH-07). */
final class DipSampleSteps {
    private static final String WRITER = "audit-team-2";

    private final Walk walk;

    DipSampleSteps(Walk walk) {
        this.walk = walk;
    }

    void walk() {
        var cycle = walk.cycles().get(1);
        var line = walk.cast()
                .as(Cast.AUDIT_TEAM)
                .all(AUDIT, "/v1/dip-sample-reports?cycle=" + cycle.id())
                .getFirst();
        var report = "/v1/dip-sample-reports/" + line.path("report").asText();
        var name = line.path("lineOfEnquiry").asText();
        var samples = samples(report);
        submit(cycle, samples);
        walk.time().settle();
        walk.log()
                .step(
                        name,
                        samples.getFirst().auditor(),
                        "and others: samples in",
                        "TH-07",
                        samples.size() + " of them");
        write(report, name);
        sign(report, name, samples.getFirst().headOfService());
    }

    private List<PathCase> samples(String report) {
        return read(Cast.AUDIT_TEAM, report)
                .path("samples")
                .valueStream()
                .map(audit -> PathCase.read(walk.cast(), audit.asText()))
                .toList();
    }

    private void submit(Seen cycle, List<PathCase> samples) {
        var work = walk.work(cycle);
        SideBySide.each(samples, sample -> {
            work.start(sample);
            work.fillIn(sample, Judged.of(""));
            work.submit(sample);
        });
    }

    private void write(String report, String name) {
        var writer = walk.cast().as(WRITER);
        writer.put(
                AUDIT,
                report + "/text",
                writer.get(AUDIT, report).etag(),
                Map.of(
                        "findings", "Most first answers fit the need; where they did not, a father had not been asked.",
                        "conclusions", "The level of help is right in most records; ask both parents first.",
                        "themes", List.of()));
        walk.log()
                .step(
                        name,
                        WRITER,
                        "wrote the report",
                        "TH-07",
                        "figures counted: "
                                + read(WRITER, report).at("/text/samples").asInt());
    }

    private void sign(String report, String name, String head) {
        var log = walk.log();
        var early = walk.cast().as(head).refusedGet(AUDIT, report);
        log.step(name, head, "reading it before it is signed off", "TH-07", "REFUSED, " + early.status());
        log.equal("TH-07", "the head of service waits for both signatures", 403, early.status());
        var own = walk.cast().as(WRITER).refused(AUDIT, report, "sign-off");
        log.step(name, WRITER, "signing off the own report", "TH-07", "REFUSED, " + own.status());
        log.equal("TH-07", "nobody signs off what they wrote", 403, own.status());
        for (var signatory : List.of(Cast.AUDIT_TEAM, walk.cast().holding(Role.PRINCIPAL_SOCIAL_WORKER, List.of()))) {
            walk.cast().as(signatory).step(AUDIT, report, "sign-off", null);
            log.step(
                    name,
                    signatory,
                    "signed it off",
                    "TH-07",
                    read(Cast.AUDIT_TEAM, report).path("state").asText());
        }
        log.equal(
                "TH-07",
                "what the head of service reads",
                "signed-off",
                read(head, report).path("state").asText());
        log.step(name, head, "read the report", "TH-07", "signed off");
    }

    private JsonNode read(String staff, String report) {
        return walk.cast().as(staff).get(AUDIT, report).body();
    }
}
