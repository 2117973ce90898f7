package org.practiceaudit.bench.exports;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.practiceaudit.bench.BenchProblem;
import org.practiceaudit.bench.Findings;
import org.practiceaudit.bench.Measure;
import org.practiceaudit.bench.Wait;
import org.practiceaudit.bench.installation.Installation;
import org.practiceaudit.bench.installation.Kafka;
import org.practiceaudit.bench.rebuild.History;
import org.practiceaudit.bench.rebuild.Projection;
import org.practiceaudit.contracts.Topics;
import org.practiceaudit.local.stack.LocalStack;

/** How long the downloads of one large cycle take, against writing the same stored facts to a file and doing nothing with them. */
public final class ExportsBench {
    private static final int AUDITS = 5_000;
    private static final int QUICK_AUDITS = 500;
    private static final int TIMES = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final List<String> TOPICS =
            List.of(Topics.ALLOCATION, Topics.ALLOCATION_STAFF, Topics.AUDIT, Topics.MODERATION, Topics.ACTIONS);
    private static final String CYCLE = "/v1/reports/cycles/2020-01";
    private static final List<Asked> DOWNLOADS = List.of(
            new Asked("every audit, CSV", CYCLE + "/audits?format=csv"),
            new Asked("every audit, XLSX", CYCLE + "/audits?format=xlsx"),
            new Asked("every audit, JSON", CYCLE + "/audits?format=json"),
            new Asked("every audit as of a past day, CSV", CYCLE + "/audits?format=csv&asAt=2030-01-01"),
            new Asked("data set, XLSX", CYCLE + "/data-set?format=xlsx"),
            new Asked("cycle report, CSV", CYCLE + "?format=csv"),
            new Asked("cycle report, XLSX", CYCLE + "?format=xlsx"),
            new Asked("cycle report, PDF", CYCLE + "?format=pdf"),
            new Asked("cycle report, DOCX", CYCLE + "?format=docx"),
            new Asked("board report, PDF", CYCLE + "/board?format=pdf"),
            new Asked("board report, DOCX", CYCLE + "/board?format=docx"));

    private record Asked(String name, String address) {}

    private final Installation installation;
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Measure> measures = new ArrayList<>();

    private ExportsBench(Installation installation) {
        this.installation = installation;
    }

    public static Findings run(LocalStack stack, boolean quick) {
        var kafka = new Kafka(stack.bootstrap());
        kafka.make(TOPICS);
        kafka.send(History.of(0, quick ? QUICK_AUDITS : AUDITS).stream());
        try (var installation = Installation.of(stack, "reporting")) {
            return new ExportsBench(installation).measure();
        }
    }

    private Findings measure() {
        var service = installation.start();
        var projection = new Projection(installation, service);
        Wait.until("the cycle is taken in", PATIENCE, projection::upToDate);
        var plain = best("stored facts to a file, nothing done with them", this::plain);
        var ratios = new LinkedHashMap<String, Double>();
        for (var download : DOWNLOADS) {
            var took = best(download.name(), () -> downloaded(service.url() + download.address()));
            ratios.put(download.name() + " to plain file", took / plain);
        }
        var notes = List.of("%,d audits, %,d streams of facts; the reader waits for the whole file."
                .formatted(
                        installation.count("select count(*) from stream_facts where kind = 'allocation'"),
                        installation.count("select count(*) from stream_facts")));
        return new Findings("exports", "seconds until a download of one cycle is there", measures, ratios, notes);
    }

    private interface Timed {
        /** Does it once and answers how many bytes came. */
        long run();
    }

    /** The best of a few times: what else the machine does only ever slows. */
    private double best(String what, Timed timed) {
        var best = Double.MAX_VALUE;
        var worst = 0.0;
        var bytes = 0L;
        for (var time = 0; time < TIMES; time++) {
            var start = System.nanoTime();
            bytes = timed.run();
            var seconds = (System.nanoTime() - start) / 1e9;
            best = Math.min(best, seconds);
            worst = Math.max(worst, seconds);
        }
        measures.add(Measure.of(what)
                .with("times", TIMES)
                .with("best s", best)
                .with("worst s", worst)
                .with("KiB", bytes / 1024));
        return best;
    }

    private long downloaded(String address) {
        try {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .header(
                                    "Authorization",
                                    "Bearer " + installation.token("s-head-qa", "head-of-quality-assurance"))
                            .timeout(PATIENCE)
                            .build(),
                    BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new BenchProblem(address + " was answered " + answer.statusCode() + ": "
                        + new String(answer.body(), StandardCharsets.UTF_8));
            }
            return answer.body().length;
        } catch (IOException failed) {
            throw new BenchProblem("Reporting does not answer: " + failed, failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BenchProblem("Interrupted.", interrupted);
        }
    }

    private long plain() {
        try {
            var file = Files.createTempFile("plain", null);
            try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
                copy(out);
            }
            var size = Files.size(file);
            Files.delete(file);
            return size;
        } catch (IOException | SQLException failed) {
            throw new BenchProblem("The facts cannot be written: " + failed, failed);
        }
    }

    private void copy(OutputStream out) throws IOException, SQLException {
        try (var connection = installation.connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.setFetchSize(500);
            try (var rows = statement.executeQuery("select facts from stream_facts where cycle = '2020-01'")) {
                while (rows.next()) {
                    out.write(rows.getString(1).getBytes(StandardCharsets.UTF_8));
                    out.write('\n');
                }
            }
        }
    }
}
