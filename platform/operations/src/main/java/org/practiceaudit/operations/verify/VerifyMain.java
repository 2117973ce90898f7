package org.practiceaudit.operations.verify;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.KafkaException;

/** Prints whether stores, topics and projections agree. */
public final class VerifyMain {
    static final String USAGE = """
            usage: ./dev verify [--stack <file>] [--say-again <topic>]

              without an option it looks at what the environment names, else at the demo that is up:
              VERIFY_<SERVICE>_JDBC_URL, _USERNAME, _PASSWORD   each of allocation, audit, moderation, actions, reporting
              KAFKA_BOOTSTRAP_SERVERS, or VERIFY_KAFKA_PROPERTIES, a file of Kafka's own settings
              PRACTICE_AUDIT_TOPIC_PREFIX
            with --say-again it verifies nothing, and says again, from reporting's log, what the topic held before all its brokers were
              lost; the services must be stopped, and the topic be there and empty (the runbook broker-lost)
            ends with 0 when there is no difference, with 1 when there is one, with 2 when something does not answer""";

    private static final Path DEMO = Path.of("platform", "local", "target", "demo", "stack.json");

    private static final String STACK = "--stack";
    private static final String AGAIN = "--say-again";
    private static final Set<String> OPTIONS = Set.of(STACK, AGAIN);

    private VerifyMain() {}

    public static void main(String... args) {
        System.exit(run(args, System.getenv(), System.out));
    }

    static int run(String[] args, Map<String, String> environment, PrintStream out) {
        var options = new HashMap<String, String>();
        for (var i = 0; i < args.length; i += 2) {
            if (!OPTIONS.contains(args[i]) || i + 1 == args.length) {
                out.println(USAGE);
                return 2;
            }
            options.put(args[i], args[i + 1]);
        }
        try {
            var installation = options.containsKey(STACK)
                    ? Installation.ofStack(Path.of(options.get(STACK)))
                    : Installation.ofEnvironment(environment).orElseGet(() -> Installation.ofStack(DEMO));
            if (options.containsKey(AGAIN)) {
                out.printf("%,d messages said again%n", new SayAgain(installation).run(options.get(AGAIN)));
                return 0;
            }
            var findings = new Verify(installation).run();
            findings.print(out);
            return findings.differences().isEmpty() ? 0 : 1;
        } catch (VerifyProblem | KafkaException cannot) {
            out.println(cannot.getMessage());
            return 2;
        }
    }
}
