package org.practiceaudit.bench;

/** A command line that is not understood. */
public final class UsageProblem extends RuntimeException {
    public UsageProblem(String message) {
        super(message);
    }
}
