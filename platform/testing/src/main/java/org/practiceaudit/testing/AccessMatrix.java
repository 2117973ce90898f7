package org.practiceaudit.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.practiceaudit.programme.Role;
import org.practiceaudit.testing.ApiOperations.Operation;

/**
 * Who may do what, as a table that people review: docs/access has a row for each operation of a service and a column for each
 * kind of person, by role and by whether the audit names them in it; a cell has the initials of the states in which they get in.
 */
public final class AccessMatrix {
    private static final String NEVER = "-";

    private AccessMatrix() {}

    /** A state of the audit in which everything is tried. */
    public record State(String name) {
        String initial() {
            return name.substring(0, 1);
        }
    }

    /**
     * A kind of person.
     *
     * @param role that they hold, null for somebody without any
     * @param named whether the audit names them in that role, or as auditor where they hold none
     */
    public record Person(Role role, boolean named) {
        @Override
        public String toString() {
            return role == null ? "the auditor without a role" : named ? "its " + role.code() : role.code();
        }
    }

    /** Tries one operation as one kind of person; false when the answer is that it is not for them. */
    @FunctionalInterface
    public interface Attempt {
        boolean getsIn(State state, Operation operation, Person person);
    }

    /** Each role as the one whom the audit names in it, and as another; and the one named as auditor who holds no role. */
    private static List<Person> people(Set<Role> named) {
        var people = new ArrayList<Person>();
        for (var role : Role.values()) {
            if (named.contains(role)) {
                people.add(new Person(role, true));
            }
            people.add(new Person(role, false));
        }
        people.add(new Person(null, true));
        return people;
    }

    /** Compares, from a module beside docs; {@code -Daccess.update=true} writes the table first, to be read before it is committed. */
    public static void check(String service, List<State> states, Set<Role> named, Attempt attempt) {
        var people = people(named);
        var lines = new ArrayList<String>();
        lines.add("# " + legend(states));
        lines.add("operation," + people.stream().map(Person::toString).collect(Collectors.joining(",")));
        for (var operation : ApiOperations.of(service)) {
            lines.add(operation + ","
                    + people.stream()
                            .map(person -> cell(states, operation, person, attempt))
                            .collect(Collectors.joining(",")));
        }
        compare(Path.of("..", "docs", "access", service + ".csv"), String.join("\n", lines) + "\n");
    }

    private static String legend(List<State> states) {
        return states.stream()
                        .map(state -> state.initial() + ": " + state.name())
                        .collect(Collectors.joining(", "))
                + ", " + NEVER + ": never";
    }

    private static String cell(List<State> states, Operation operation, Person person, Attempt attempt) {
        var in = states.stream()
                .filter(state -> attempt.getsIn(state, operation, person))
                .map(State::initial)
                .collect(Collectors.joining());
        return in.isEmpty() ? NEVER : in;
    }

    private static void compare(Path committed, String found) {
        try {
            if (Boolean.getBoolean("access.update")) {
                Files.createDirectories(committed.getParent());
                Files.writeString(committed, found);
            }
            assertEquals(Files.readString(committed), found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
