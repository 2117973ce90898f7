package org.practiceaudit.local.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** PostgreSQL, a Kafka broker and a token issuer on the loopback address, closed together. */
public final class LocalStack implements AutoCloseable {
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final StackOptions options;
    private final StackDirectory directory;
    private PostgresAt postgres;
    private String bootstrap;
    private Optional<Broker> broker = Optional.empty();
    private TokenIssuer issuer;
    private boolean closed;

    private LocalStack(StackOptions options) {
        this.options = options;
        this.directory = StackDirectory.make();
    }

    /** Starts the parts and writes their coordinates where the options say; a failure stops what had started. */
    public static LocalStack start(StackOptions options) {
        var stack = new LocalStack(options);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop-stack"));
        try {
            stack.startServers();
            stack.startIssuer();
            stack.writeFile();
            return stack;
        } catch (RuntimeException failed) {
            stack.close();
            throw failed instanceof CompletionException wrapped && wrapped.getCause() instanceof StackProblem problem
                    ? problem
                    : failed;
        }
    }

    public PostgresAt postgres() {
        return postgres;
    }

    public Databases databases() {
        return new Databases(postgres);
    }

    public String bootstrap() {
        return bootstrap;
    }

    /** The broker's process, where the stack holds it. */
    public Optional<Broker> broker() {
        return broker;
    }

    public TokenIssuer issuer() {
        return issuer;
    }

    /** Where logs and data lie until the stack is closed. */
    public Path directory() {
        return directory.path();
    }

    StackFile coordinates() {
        return new StackFile(
                postgres.port(),
                postgres.user(),
                postgres.password(),
                postgres.base(),
                bootstrap,
                broker.map(Broker::pid).orElse(0L),
                options.others().map(StackOptions.OtherServers::brokerContainer).orElse(""),
                issuer.url(),
                issuer.url() + "/control",
                ProcessHandle.current().pid());
    }

    private void startServers() {
        if (options.others().isPresent()) {
            postgres = options.others().get().postgres();
            bootstrap = options.others().get().bootstrap();
            return;
        }
        int pgPort = Ports.claim(options.pgPort(), "PostgreSQL", "--pg-port");
        int brokerPort = Ports.claim(options.brokerPort(), "the Kafka broker", "--broker-port");
        var startingBroker = CompletableFuture.supplyAsync(
                () -> opened(Broker.start(directory.path().resolve("kafka"), brokerPort)));
        var startingPostgres = CompletableFuture.supplyAsync(
                () -> opened(Postgres.start(directory.path().resolve("pg"), pgPort, options.durable())));
        CompletableFuture.allOf(startingBroker, startingPostgres).join();
        broker = Optional.of(startingBroker.join());
        bootstrap = startingBroker.join().bootstrap();
        postgres = startingPostgres.join().at();
    }

    private void startIssuer() {
        var server = opened(LocalServer.on(options.issuerPort()));
        issuer = new TokenIssuer(server.url());
        IssuerEndpoints.on(server, issuer);
        new ControlEndpoints(databases(), broker, this::writeFile).on(server);
    }

    private void writeFile() {
        options.file().ifPresent(file -> coordinates().write(file));
    }

    private synchronized <T extends AutoCloseable> T opened(T part) {
        parts.push(part);
        if (closed) {
            closeParts();
        }
        return part;
    }

    /** Stops what was started, latest first, and removes its data. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        closeParts();
        options.file().ifPresent(file -> file.toFile().delete());
        try {
            directory.remove();
        } catch (IOException failed) {
            System.err.println("Could not remove " + directory.path() + ": " + failed.getMessage());
        }
    }

    private void closeParts() {
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception failed) {
                System.err.println("Could not stop a part of the stack: " + failed.getMessage());
            }
        }
    }
}
