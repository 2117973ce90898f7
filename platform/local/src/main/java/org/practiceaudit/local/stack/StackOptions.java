package org.practiceaudit.local.stack;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What to start and where. A port of 0 means any free one.
 *
 * @param file where the coordinates are written when all is up
 * @param parent the process whose end is the end of the stack
 * @param durable whether PostgreSQL waits for the disk; tests do without, figures and demos do not
 * @param others servers run by somebody else, in which case only the token issuer is started
 */
public record StackOptions(
        Optional<Path> file,
        OptionalLong parent,
        int pgPort,
        int brokerPort,
        int issuerPort,
        boolean durable,
        Optional<OtherServers> others) {

    static final String HELP = """
            Starts PostgreSQL, a Kafka broker and a token issuer on this machine's loopback address.
              --file <path>          write the coordinates there as JSON when all is up
              --parent <pid>         stop when that process ends
              --pg-port <n>          default: any free port
              --broker-port <n>      default: any free port
              --issuer-port <n>      default: any free port
              --durable              PostgreSQL waits for the disk
              --only issuer          start the token issuer only; the servers are then named by
                --pg-url <jdbc url> --pg-user <name> --pg-password <text>
                --bootstrap <host:port> --broker-container <id>""";

    private static final Set<String> FLAGS = Set.of("--durable");
    private static final Set<String> VALUES = Set.of(
            "--file",
            "--parent",
            "--pg-port",
            "--broker-port",
            "--issuer-port",
            "--only",
            "--pg-url",
            "--pg-user",
            "--pg-password",
            "--bootstrap",
            "--broker-container");

    /** Servers that were there before, given with {@code --only issuer}. */
    public record OtherServers(PostgresAt postgres, String bootstrap, String brokerContainer) {}

    public static StackOptions onFreePorts() {
        return new StackOptions(Optional.empty(), OptionalLong.empty(), 0, 0, 0, false, Optional.empty());
    }

    public StackOptions withDurable() {
        return new StackOptions(file, parent, pgPort, brokerPort, issuerPort, true, others);
    }

    public StackOptions withFile(Path where) {
        return new StackOptions(Optional.of(where), parent, pgPort, brokerPort, issuerPort, durable, others);
    }

    static StackOptions parse(String... args) {
        var given = new HashMap<String, String>();
        for (int i = 0; i < args.length; i++) {
            if (FLAGS.contains(args[i])) {
                given.put(args[i], "");
            } else if (VALUES.contains(args[i]) && i + 1 < args.length) {
                given.put(args[i], args[++i]);
            } else {
                throw new StackProblem("Unknown or incomplete option: " + args[i] + "\n" + HELP);
            }
        }
        var parent = given.containsKey("--parent") ? OptionalLong.of(number(given, "--parent")) : OptionalLong.empty();
        return new StackOptions(
                Optional.ofNullable(given.get("--file")).map(Path::of),
                parent,
                (int) number(given, "--pg-port"),
                (int) number(given, "--broker-port"),
                (int) number(given, "--issuer-port"),
                given.containsKey("--durable"),
                others(given));
    }

    private static Optional<OtherServers> others(Map<String, String> given) {
        if (!given.containsKey("--only")) {
            return Optional.empty();
        }
        if (!given.get("--only").equals("issuer")) {
            throw new StackProblem("--only knows issuer, not " + given.get("--only"));
        }
        var postgres = new PostgresAt(
                given.getOrDefault("--pg-url", ""),
                given.getOrDefault("--pg-user", ""),
                given.getOrDefault("--pg-password", ""));
        return Optional.of(new OtherServers(
                postgres, given.getOrDefault("--bootstrap", ""), given.getOrDefault("--broker-container", "")));
    }

    private static long number(Map<String, String> given, String option) {
        var text = given.getOrDefault(option, "0");
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notANumber) {
            throw new StackProblem(option + " takes a number, not " + text, notANumber);
        }
    }
}
