package org.practiceaudit.programme;

import java.util.List;
import java.util.stream.Collectors;

/** A programme file that cannot be used, with everything that is wrong with it. */
public final class InvalidProgramme extends RuntimeException {

    /**
     * One thing to mend.
     *
     * @param file the file's name as given by the caller
     * @param path where in it, such as {@code tool.sections[2].weight}, or line and column of a syntax error
     * @param remedy what would be accepted
     */
    public record Problem(String file, String path, String message, String remedy) {

        @Override
        public String toString() {
            return file + ": " + path + " " + message + "; " + remedy;
        }
    }

    private final transient List<Problem> problems;

    InvalidProgramme(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining(System.lineSeparator())));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
