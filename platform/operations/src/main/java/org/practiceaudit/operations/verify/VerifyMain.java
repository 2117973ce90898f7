package org.practiceaudit.operations.verify;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.common.KafkaException;

/** Prints whether stores, topics and projections agree. */
public final class VerifyMain {
    static final String USAGE = """
            usage: ./dev verify [--stack <file>]

              without an option it looks at what the environment names, else at the demo that is up:
              VERIFY_<SERVICE>_JDBC_URL, _USERNAME, _PASSWORD   each of allocation, audit, moderation, actions, reporting
              KAFKA_BOOTSTRAP_SERVERS, or VERIFY_KAFKA_PROPERTIES, a file of Kafka's own settings
              PRACTICE_AUDIT_TOPIC_PREFIX
            ends with 0 when there is no difference, with 1 when there is one, with 2 when something does not answer""";

    private static final Path DEMO = Path.of("platform", "local", "target", "demo", "stack.json");

    private VerifyMain() {}

    public static void main(String... args) {
        System.exit(run(args, System.getenv(), System.out));
    }

    static int run(String[] args, Map<String, String> environment, PrintStream out) {
        if (args.length != 0 && !(args.length == 2 && args[0].equals("--stack"))) {
            out.println(USAGE);
            return 2;
        }
        try {
            var installation = args.length == 2
                    ? Installation.ofStack(Path.of(args[1]))
                    : Installation.ofEnvironment(environment).orElseGet(() -> Installation.ofStack(DEMO));
            var findings = new Verify(installation).run();
            findings.print(out);
            return findings.differences().isEmpty() ? 0 : 1;
        } catch (VerifyProblem | KafkaException cannot) {
            out.println(cannot.getMessage());
            return 2;
        }
    }
}
