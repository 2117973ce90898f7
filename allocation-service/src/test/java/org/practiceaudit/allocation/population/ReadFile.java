package org.practiceaudit.allocation.population;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.practiceaudit.web.ProblemException;

/** Reads a file of a test, a little at a time. */
final class ReadFile {
    static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
    static final Directory DIRECTORY = new Directory(Set.of("w-1", "iro-1", "cp-1"), Map.of());

    private ReadFile() {}

    static List<Child> children(String csv) {
        return all(csv, (rows, rejects) -> ImportFiles.children(rows, DIRECTORY, TODAY, rejects));
    }

    static List<String> refused(String csv) {
        return details(assertThrows(ProblemException.class, () -> children(csv)));
    }

    interface Opening<T> {
        Batches<T> open(Rows rows, Rejects rejects) throws IOException;
    }

    static <T> List<T> all(String csv, Opening<T> opening) {
        var rejects = new Rejects();
        var taken = read(csv, rejects, opening);
        if (rejects.any()) {
            throw rejects.problem();
        }
        return taken;
    }

    static <T> List<T> read(String csv, Rejects rejects, Opening<T> opening) {
        var in = new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
        try (var file = opening.open(new CsvRows(in), rejects)) {
            var taken = new ArrayList<T>();
            for (var part = file.next(2); !part.isEmpty(); part = file.next(2)) {
                taken.addAll(part);
            }
            return taken;
        } catch (RefusedFile refused) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> details(ProblemException thrown) {
        var problem = thrown.problem();
        return problem.problems().isEmpty()
                ? List.of(problem.detail())
                : problem.problems().stream().map(each -> each.detail()).toList();
    }
}
