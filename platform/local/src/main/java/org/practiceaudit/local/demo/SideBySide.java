package org.practiceaudit.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Lets several people work at the same time, each on something of their own. */
final class SideBySide {
    private static final int AT_ONCE = 6;

    private SideBySide() {}

    /** Ends when all have ended; the first failure is thrown then. */
    static <T> void each(List<T> all, Consumer<T> work) {
        try (var people = Executors.newFixedThreadPool(AT_ONCE)) {
            var under = new ArrayList<Callable<Void>>();
            all.forEach(one -> under.add(() -> {
                work.accept(one);
                return null;
            }));
            for (Future<Void> done : people.invokeAll(under)) {
                done.get();
            }
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DemoProblem("Interrupted.");
        }
    }
}
