package org.practiceaudit.local.stack;

import java.util.concurrent.CountDownLatch;

/** The stack as a process: up until it is told to stop, or until the process that wanted it ends. */
public final class StackMain {
    private StackMain() {}

    public static void main(String... args) throws InterruptedException {
        Logging.configure();
        try {
            run(StackOptions.parse(args));
        } catch (StackProblem problem) {
            System.err.println(problem.getMessage());
            System.exit(problem.getMessage().contains(StackOptions.HELP) ? 2 : 1);
        }
    }

    private static void run(StackOptions options) throws InterruptedException {
        // A parent that ends while the servers start must end them too: exit stops what there is by then.
        options.parent().ifPresent(pid -> ParentWatch.whenGone(pid, () -> System.exit(0)));
        var stack = LocalStack.start(options);
        System.out.println("PostgreSQL " + stack.postgres().base() + ", Kafka " + stack.bootstrap() + ", tokens "
                + stack.issuer().url() + ", logs " + stack.directory());
        new CountDownLatch(1).await();
    }
}
