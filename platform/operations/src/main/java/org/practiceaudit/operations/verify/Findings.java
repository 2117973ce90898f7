package org.practiceaudit.operations.verify;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What was counted and what was found wrong. */
final class Findings {
    private static final int MOST_SHOWN = 20;

    private final List<String> lines = new ArrayList<>();
    private final List<Difference> differences = new ArrayList<>();

    void store(String service, StoreCheck.Count of) {
        lines.add("%-11s %,9d events in %,7d streams, %,9d published, %,6d waiting in the outbox, %,6d sent again"
                .formatted(service, of.events(), of.streams(), of.published(), of.waiting(), of.again()));
    }

    void heard(String service, long streams) {
        lines.add("%-11s %9s        %,7d streams of other services followed".formatted(service, "", streams));
    }

    void reporting(long events, long streams) {
        lines.add("%-11s %,9d events in the log, %,7d streams folded anew".formatted("reporting", events, streams));
    }

    void note(String text) {
        lines.add(text);
    }

    void add(Difference difference) {
        differences.add(difference);
    }

    List<Difference> differences() {
        return List.copyOf(differences);
    }

    /** The same counts with these differences, in the order in which they were found. */
    Findings with(Collection<Difference> standing) {
        var same = new Findings();
        same.lines.addAll(lines);
        differences.stream().filter(standing::contains).forEach(same.differences::add);
        return same;
    }

    void print(PrintStream out) {
        lines.forEach(out::println);
        if (differences.isEmpty()) {
            out.println("No difference.");
            return;
        }
        out.println();
        byFault().forEach((fault, found) -> {
            out.println(fault + ": " + found.size());
            found.stream()
                    .limit(MOST_SHOWN)
                    .forEach(difference -> out.println("  " + difference.where() + " (" + difference.detail() + ")"));
            if (found.size() > MOST_SHOWN) {
                out.println("  and " + (found.size() - MOST_SHOWN) + " more");
            }
        });
    }

    private Map<String, List<Difference>> byFault() {
        return differences.stream()
                .collect(Collectors.groupingBy(
                        difference ->
                                difference.service() + ", " + difference.kind().words(),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }
}
