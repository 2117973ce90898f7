package org.practiceaudit.local.demo;

import java.util.LinkedHashSet;
import java.util.concurrent.CountDownLatch;
import org.practiceaudit.local.stack.Logging;
import org.practiceaudit.local.stack.StackProblem;
import org.practiceaudit.local.stack.Tail;

/** Runs the demo: up until Ctrl-C, or with {@code --once} to the end, which is 0 only when all was as expected. */
public final class DemoMain {
    private DemoMain() {}

    public static void main(String... args) throws InterruptedException {
        var options = options(args);
        Logging.configure();
        var demo = new Demo(options);
        Runtime.getRuntime().addShutdownHook(new Thread(demo::close, "stop-demo"));
        System.exit(run(demo, options.ends()));
    }

    private static DemoOptions options(String... args) {
        try {
            return DemoOptions.of(args);
        } catch (IllegalArgumentException notUnderstood) {
            System.err.println(notUnderstood.getMessage() + "\n\n" + DemoOptions.USAGE);
            System.exit(2);
            throw notUnderstood;
        }
    }

    private static int run(Demo demo, boolean ends) throws InterruptedException {
        try {
            var asExpected = demo.run();
            if (!ends) {
                System.out.println("Up until Ctrl-C.");
                new CountDownLatch(1).await();
            }
            return asExpected ? 0 : 1;
        } catch (RuntimeException failed) {
            // Whoever pressed Ctrl-C knows why things end.
            if (!demo.stopped()) {
                say(demo, failed);
            }
            return 1;
        } finally {
            demo.close();
        }
    }

    private static void say(Demo demo, RuntimeException failed) {
        switch (failed) {
            case StackProblem problem -> System.err.println("\n" + problem.getMessage());
            case DemoProblem problem -> {
                System.err.println("\n" + problem.getMessage());
                logs(demo, problem);
            }
            default -> failed.printStackTrace();
        }
    }

    /** The ends of the logs that may say more: of who failed, or where that is not known, of all. */
    private static void logs(Demo demo, DemoProblem problem) {
        var telling = new LinkedHashSet<>(demo.services().ended());
        problem.where().ifPresent(telling::add);
        // Of what somebody else has started there are no logs here.
        if (telling.isEmpty()) {
            telling.addAll(demo.services().all());
        }
        telling.retainAll(demo.services().all());
        telling.forEach(service -> System.err.println(
                "\nThe end of " + ServiceProcess.log(service) + ":" + Tail.of(ServiceProcess.log(service))));
    }
}
