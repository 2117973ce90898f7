package org.practiceaudit.local.demo;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.practiceaudit.programme.Programmes;

/**
 * What the demo was asked for.
 *
 * @param programme whose cycles are shown; none for the whole month through all services
 * @param once whether it ends when all has been played
 * @param against the file that tells of a running installation, none for one that the demo starts
 * @param authority the code under which the authority is played
 */
record DemoOptions(Optional<String> programme, boolean once, Optional<Path> against, String authority) {
    /** As services take it in a token. */
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    static final String USAGE = """
            usage: ./dev demo [--programme <id>] [--once] [--against <file>] [--authority <code>]

              --programme <id>   draw and allocate the cycles of one programme, each explained, and take audits its own
                                 way to their grades, instead of playing a whole month; <id> is one of %s
              --once             stop when all has been played; exit 1 when anything is not as expected
              --against <file>   play on the running installation that this file tells of, such as
                                 deploy/compose/installation.properties, and end; its business time must be movable
              --authority <code> play as this authority, %s if not told, so that what another demo played is no
                                 hindrance""".formatted(String.join(", ", Programmes.shippedIds()), SyntheticAuthority.NAME);

    /** @throws IllegalArgumentException saying what cannot be understood */
    static DemoOptions of(String... arguments) {
        var options = new DemoOptions(Optional.empty(), false, Optional.empty(), SyntheticAuthority.NAME);
        var left = List.of(arguments).iterator();
        while (left.hasNext()) {
            var option = left.next();
            options = switch (option) {
                case "--once" -> new DemoOptions(options.programme, true, options.against, options.authority);
                case "--programme" ->
                    new DemoOptions(
                            Optional.of(shipped(left.hasNext() ? left.next() : "")),
                            options.once,
                            options.against,
                            options.authority);
                case "--against" ->
                    new DemoOptions(
                            options.programme,
                            options.once,
                            Optional.of(Path.of(value(option, left))),
                            options.authority);
                case "--authority" ->
                    new DemoOptions(options.programme, options.once, options.against, code(value(option, left)));
                default -> throw new IllegalArgumentException("There is no option '" + option + "'.");
            };
        }
        return options;
    }

    /** Nothing is left up by a demo that has started nothing. */
    boolean ends() {
        return once || against.isPresent();
    }

    private static String value(String option, Iterator<String> left) {
        if (!left.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value.");
        }
        return left.next();
    }

    private static String code(String authority) {
        if (!CODE.matcher(authority).matches()) {
            throw new IllegalArgumentException(
                    "--authority is up to 40 lower-case letters, digits and hyphens, not '" + authority + "'.");
        }
        return authority;
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
