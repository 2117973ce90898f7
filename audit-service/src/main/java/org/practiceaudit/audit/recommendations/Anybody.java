package org.practiceaudit.audit.recommendations;

import java.util.stream.Stream;
import org.practiceaudit.programme.Role;

/** Roles of people: where the relationship decides, any of them will do, but no system's. */
public final class Anybody {
    private static final Role[] PEOPLE = Stream.of(Role.values())
            .filter(role -> role != Role.INTEGRATOR && role != Role.OPERATOR)
            .toArray(Role[]::new);

    private Anybody() {}

    public static Role[] withARole() {
        return PEOPLE.clone();
    }
}
