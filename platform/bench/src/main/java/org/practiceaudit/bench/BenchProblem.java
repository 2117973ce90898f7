package org.practiceaudit.bench;

/** Why a benchmark or a fault run cannot go on, told to whoever started it. */
public final class BenchProblem extends RuntimeException {
    public BenchProblem(String message) {
        super(message);
    }

    public BenchProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
