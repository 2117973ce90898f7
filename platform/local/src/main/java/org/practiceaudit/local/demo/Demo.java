package org.practiceaudit.local.demo;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.Deque;
import org.practiceaudit.local.stack.LocalStack;
import org.practiceaudit.local.stack.StackOptions;
import org.practiceaudit.programme.WorkingDays;

/** Everything the demo starts, what it does with it, and its orderly end. */
final class Demo implements AutoCloseable {
    private static final long SEED = 2026;
    private static final YearMonth MONTH = YearMonth.of(2026, 9);

    private final Progress progress = new Progress();
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final Services services = new Services();
    private volatile boolean closed;

    /** Plays the cycle and prints what it came to; answers whether all was as expected. */
    boolean run() {
        started(OneDemo.claim());
        FreePorts.check();
        progress.say("starting PostgreSQL, a Kafka broker and a token issuer");
        var stack = started(LocalStack.start(StackOptions.onFreePorts()));
        progress.say("PostgreSQL on " + stack.postgres().base() + ", Kafka on " + stack.bootstrap() + ", tokens from "
                + stack.issuer().url());
        started(new ServerLogs(stack.directory()));
        started(services).start(stack, WorkingDays.startOfDay(MONTH.atDay(1)));
        services.awaitReady(progress);
        var api = started(new Api(stack.issuer(), SyntheticAuthority.NAME));
        var settled = started(Settled.of(stack.postgres(), stack.bootstrap()));
        var time = new BusinessTime(api, settled);
        var month = month(time.read());
        var authority = SyntheticAuthority.of(SEED, new MonthDays(month).first());
        var cast = new Cast(api, authority);
        var scenario = new Scenario(cast, time, month, progress);
        scenario.play(authority);
        settled.await("at the end", time.read());
        progress.say("cycle closed; reading reports and topics");
        var outcome = Outcome.of(cast, scenario, authority, settled.totals());
        outcome.print();
        Addresses.print(stack, scenario);
        progress.say(
                outcome.differences().isEmpty()
                        ? "done"
                        : outcome.differences().size() + " things are not as expected");
        return outcome.differences().isEmpty();
    }

    /** The usual month; a service that cannot start before today gets the month after today. */
    private static YearMonth month(Instant businessTime) {
        var today = WorkingDays.dateOf(businessTime);
        return today.isAfter(new MonthDays(MONTH).first())
                ? YearMonth.from(today).plusMonths(1)
                : MONTH;
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
