package org.practiceaudit.local.startup;

import java.nio.file.Path;
import java.util.List;
import org.practiceaudit.local.stack.LocalStack;
import org.practiceaudit.local.stack.Logging;
import org.practiceaudit.local.stack.StackOptions;
import org.practiceaudit.local.stack.StackProblem;

/** Trains one service with servers of its own: {@code <service> <jar> <file of JVM options> <cache>}. An image is built with it. */
public final class TrainingMain {
    private TrainingMain() {}

    public static void main(String... args) {
        if (args.length != 4) {
            System.err.println("usage: TrainingMain <service> <jar> <file of JVM options> <cache to write>");
            System.exit(2);
        }
        Logging.configure();
        try (var stack = LocalStack.start(StackOptions.onFreePorts())) {
            Training.run(
                    stack, new Training.Subject(args[0], Path.of(args[1]), List.of("@" + args[2])), Path.of(args[3]));
        } catch (StackProblem problem) {
            System.err.println(problem.getMessage());
            System.exit(1);
        }
        System.exit(0);
    }
}
