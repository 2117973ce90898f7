package org.practiceaudit.allocation.population;

/** Ends an import of which nothing is taken. */
final class RefusedFile extends RuntimeException {
    private final transient Rejects rejects;

    RefusedFile(Rejects rejects) {
        super("a file was refused for " + rejects.faults() + " faults", null, false, false);
        this.rejects = rejects;
    }

    Rejects rejects() {
        return rejects;
    }
}
