package org.practiceaudit.local.demo;

import java.util.ArrayDeque;
import java.util.Deque;
import org.practiceaudit.local.stack.LocalStack;
import org.practiceaudit.local.stack.StackOptions;
import org.practiceaudit.programme.WorkingDays;

/** Everything the demo starts, what it does with it, and its orderly end. */
final class Demo implements AutoCloseable {
    private final Progress progress = new Progress();
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final Services services = new Services();
    private final Play play;
    private volatile boolean closed;

    Demo(Play play) {
        this.play = play;
    }

    /** Starts what is needed and plays; answers whether all was as expected. */
    boolean run() {
        started(OneDemo.claim());
        FreePorts.check(play.services());
        progress.say("starting PostgreSQL, a Kafka broker and a token issuer");
        var stack = started(LocalStack.start(StackOptions.onFreePorts()));
        progress.say("PostgreSQL on " + stack.postgres().base() + ", Kafka on " + stack.bootstrap() + ", tokens from "
                + stack.issuer().url());
        started(new ServerLogs(stack.directory()));
        started(services).start(play.services(), stack, WorkingDays.startOfDay(play.begins()));
        services.awaitReady(progress);
        var api = started(new Api(stack.issuer(), SyntheticAuthority.NAME));
        var settled = started(Settled.of(stack.postgres(), stack.bootstrap(), play.services()));
        var time = new BusinessTime(api, settled, play.services());
        return play.play(new Play.Stage(stack, api, settled, time, progress));
    }

    private synchronized <T extends AutoCloseable> T started(T part) {
        started.push(part);
        if (closed) {
            closeAll();
            throw new DemoProblem("Stopped while starting.");
        }
        return part;
    }

    boolean stopped() {
        return closed;
    }

    Services services() {
        return services;
    }

    /** Stops what was started, latest first. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            closeAll();
        }
    }

    private void closeAll() {
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (Exception failed) {
                System.err.println("Could not stop a part of the demo: " + failed.getMessage());
            }
        }
    }
}
