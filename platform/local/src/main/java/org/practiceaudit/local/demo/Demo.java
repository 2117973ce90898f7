package org.practiceaudit.local.demo;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.practiceaudit.local.stack.LocalStack;
import org.practiceaudit.local.stack.StackOptions;
import org.practiceaudit.programme.WorkingDays;

/** What the demo plays, on an installation that runs already or on one that it starts itself, and its orderly end. */
final class Demo implements AutoCloseable {
    /** Tells another demo how to play on what this one has started. */
    private static final Path SITE = ServiceProcess.LOGS.resolve("installation.properties");

    /** Where other programs find the servers of a demo that is up. */
    static final Path STACK = ServiceProcess.LOGS.resolve("stack.json");

    private final Progress progress = new Progress();
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final Services services = new Services();
    private final DemoOptions options;
    private final Play play;
    private volatile boolean closed;

    Demo(DemoOptions options) {
        this.options = options;
        this.play = Play.of(options);
    }

    /** Starts what is needed and plays; answers whether all was as expected. */
    boolean run() {
        var site = options.against()
                .map(file -> SiteFile.read(file, options.authority()))
                .orElseGet(this::start);
        var api = started(new Api(site, site.authority()));
        var settled = started(Settled.of(site, play.services()));
        var time = new BusinessTime(api, settled, play.services());
        return play.play(new Play.Stage(site, api, settled, time, progress));
    }

    /** Everything on this machine, there until the demo is closed. */
    private Site start() {
        started(OneDemo.claim());
        FreePorts.check(play.services());
        progress.say("starting PostgreSQL, a Kafka broker and a token issuer");
        var stack = started(LocalStack.start(StackOptions.onFreePorts().withFile(STACK)));
        progress.say("PostgreSQL on " + stack.postgres().base() + ", Kafka on " + stack.bootstrap() + ", tokens from "
                + stack.issuer().url());
        started(new ServerLogs(stack.directory()));
        started(services).start(play.services(), stack, WorkingDays.startOfDay(play.begins()));
        services.awaitReady(progress);
        var site = new Site(
                Site.here(play.services()),
                stack.postgres(),
                stack.bootstrap(),
                Identities.of(stack.issuer()),
                options.authority());
        SiteFile.write(SITE, site);
        return site;
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
