package org.practiceaudit.bench;

import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SequencedMap;

/** Findings as a table for people and, with the same figures, as JSON for programs. */
public record Report(Findings findings, boolean quick, Instant at, Machine before, Machine after) {
    /** Below the repository, where benchmarks are started. */
    public static final Path FOLDER = Path.of("target", "bench");

    private record Written(
            String name,
            String title,
            boolean quick,
            Instant at,
            Machine before,
            Machine after,
            List<Measure> measures,
            SequencedMap<String, Double> ratios,
            List<String> notes) {}

    public String text() {
        var text = new StringBuilder();
        text.append('\n').append(findings.name()).append(": ").append(findings.title());
        text.append(quick ? " (--quick)" : "").append("\n\n");
        text.append(Table.of(findings.measures())).append('\n');
        findings.ratios()
                .forEach((name, ratio) ->
                        text.append("\n  ratio ").append(name).append(": ").append(Table.text(ratio)));
        findings.notes().forEach(note -> text.append("\n  ").append(note));
        text.append("\n  load average before %.1f, after %.1f, on %d processors"
                .formatted(before.load(), after.load(), before.processors()));
        return text.append('\n').toString();
    }

    String json() throws IOException {
        var written = new Written(
                findings.name(),
                findings.title(),
                quick,
                at.truncatedTo(ChronoUnit.SECONDS),
                before,
                after,
                findings.measures(),
                findings.ratios(),
                findings.notes());
        return Json.MAPPER.writer(SerializationFeature.INDENT_OUTPUT).writeValueAsString(written) + "\n";
    }

    public Path write() {
        var file = FOLDER.resolve(findings.name() + ".json");
        try {
            Files.createDirectories(FOLDER);
            return Files.writeString(file, json());
        } catch (IOException failed) {
            throw new BenchProblem("Cannot write " + file + ": " + failed.getMessage(), failed);
        }
    }
}
