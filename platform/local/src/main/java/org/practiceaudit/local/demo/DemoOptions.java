package org.practiceaudit.local.demo;

import java.util.List;
import java.util.Optional;
import org.practiceaudit.programme.Programmes;

/**
 * What the demo was asked for.
 *
 * @param programme whose cycles are shown; none for the whole month through all services
 * @param once whether it ends when all has been played
 */
record DemoOptions(Optional<String> programme, boolean once) {
    static final String USAGE = """
            usage: ./dev demo [--programme <id>] [--once]

              --programme <id>   draw and allocate the cycles of one programme, each explained, and take audits its own
                                 way to their grades, instead of playing a whole month; <id> is one of %s
              --once             stop when all has been played; exit 1 when anything is not as expected""".formatted(String.join(", ", Programmes.shippedIds()));

    /** @throws IllegalArgumentException saying what cannot be understood */
    static DemoOptions of(String... arguments) {
        var options = new DemoOptions(Optional.empty(), false);
        var left = List.of(arguments).iterator();
        while (left.hasNext()) {
            var option = left.next();
            options = switch (option) {
                case "--once" -> new DemoOptions(options.programme, true);
                case "--programme" ->
                    new DemoOptions(Optional.of(shipped(left.hasNext() ? left.next() : "")), options.once);
                default -> throw new IllegalArgumentException("There is no option '" + option + "'.");
            };
        }
        return options;
    }

    private static String shipped(String id) {
        if (!Programmes.shippedIds().contains(id)) {
            throw new IllegalArgumentException(
                    (id.isEmpty() ? "--programme needs an id" : "No programme '" + id + "' is shipped")
                            + "; use one of " + String.join(", ", Programmes.shippedIds()) + ".");
        }
        return id;
    }
}
