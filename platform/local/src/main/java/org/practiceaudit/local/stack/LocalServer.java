package org.practiceaudit.local.stack;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A small JSON server on the loopback address. */
final class LocalServer implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    /** A request with its fields, from the query or a form. */
    record Request(String path, Map<String, String> fields) {
        String lastSegment() {
            return path.substring(path.lastIndexOf('/') + 1);
        }
    }

    /** Answered as a page instead of JSON. */
    record Html(String text) {}

    /** Sends the browser elsewhere. */
    record Redirect(String to) {}

    private final HttpServer server;

    private LocalServer(HttpServer server) {
        this.server = server;
    }

    static LocalServer on(int port) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return new LocalServer(server);
        } catch (BindException taken) {
            throw Ports.inUse(port, "the token issuer", "--issuer-port");
        } catch (IOException failed) {
            throw new StackProblem("Cannot start the token issuer", failed);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /**
     * Answers requests with something to write as JSON, an {@link Html} or a {@link Redirect}; a {@link StackProblem} becomes a
     * 409 with its message.
     */
    void serve(String method, String path, Function<Request, Object> endpoint) {
        server.createContext(path, exchange -> {
            try (exchange) {
                handle(exchange, method, endpoint);
            }
        });
    }

    private static void handle(HttpExchange exchange, String method, Function<Request, Object> endpoint)
            throws IOException {
        var asked = exchange.getRequestMethod();
        if (!asked.equals(method)) {
            send(exchange, 405, Map.of("error", asked + " is not answered here, " + method + " is"));
            return;
        }
        try {
            send(exchange, 200, endpoint.apply(read(exchange)));
        } catch (StackProblem problem) {
            send(exchange, 409, Map.of("error", problem.getMessage()));
        } catch (RuntimeException unexpected) {
            send(exchange, 500, Map.of("error", unexpected.toString()));
        }
    }

    private static Request read(HttpExchange exchange) throws IOException {
        var fields = new HashMap<String, String>();
        addFields(fields, exchange.getRequestURI().getRawQuery());
        addFields(fields, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        return new Request(exchange.getRequestURI().getPath(), fields);
    }

    private static void addFields(Map<String, String> fields, String form) {
        if (form == null || form.isBlank()) {
            return;
        }
        for (var field : form.split("&")) {
            var parts = field.split("=", 2);
            fields.put(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "");
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static void send(HttpExchange exchange, int status, Object answer) throws IOException {
        switch (answer) {
            case Redirect redirect -> {
                exchange.getResponseHeaders().set("Location", redirect.to());
                exchange.sendResponseHeaders(303, -1);
            }
            case Html page ->
                write(exchange, status, "text/html; charset=utf-8", page.text().getBytes(StandardCharsets.UTF_8));
            default -> write(exchange, status, "application/json", JSON.writeValueAsBytes(answer));
        }
    }

    private static void write(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
