package org.practiceaudit.local.demo;

import java.util.Optional;

/** The demo cannot go on. The message says why and, where its user can mend it, how. */
final class DemoProblem extends RuntimeException {
    private final transient Optional<Service> where;

    DemoProblem(String message) {
        super(message);
        this.where = Optional.empty();
    }

    DemoProblem(String message, Throwable cause) {
        super(message, cause);
        this.where = Optional.empty();
    }

    /** @param where the service whose log may tell more */
    DemoProblem(Service where, String message) {
        super(message);
        this.where = Optional.of(where);
    }

    Optional<Service> where() {
        return where;
    }
}
