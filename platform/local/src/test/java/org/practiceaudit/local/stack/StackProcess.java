package org.practiceaudit.local.stack;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A stack started as a process, and what one asks it over HTTP. */
record StackProcess(Process process, Path path) {
    static final JsonMapper JSON = new JsonMapper();

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static StackProcess start(Path file, String... options) {
        var stack = new StackProcess(launch(file, ProcessHandle.current().pid(), options), file);
        await().atMost(Duration.ofSeconds(90)).until(() -> Files.exists(file) || !stack.process.isAlive());
        if (!stack.process.isAlive()) {
            throw new IllegalStateException("the stack ended: " + stack.process.exitValue());
        }
        return stack;
    }

    static Process launch(Path file, long parent, String... options) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                StackMain.class.getName(),
                "--file",
                file.toString(),
                "--parent",
                Long.toString(parent)));
        command.addAll(List.of(options));
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(file.resolveSibling("stack.log").toFile())
                    .start();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    StackFile file() {
        try {
            return StackFile.read(path);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    JsonNode get(String at) {
        return json(send("GET", at, ""));
    }

    JsonNode post(String at) {
        return json(send("POST", at, ""));
    }

    String token(String form) {
        return json(send("POST", "/token", form)).get("access_token").asText();
    }

    ServiceDatabase database(String name, boolean fresh) {
        var body = send("POST", "/control/database/" + name + "?fresh=" + fresh, "")
                .body();
        try {
            return JSON.readValue(body, ServiceDatabase.class);
        } catch (IOException failed) {
            throw new IllegalStateException(body, failed);
        }
    }

    int status(String method, String at, String form) {
        return send(method, at.replace("'", "%27").replace(" ", "%20"), form).statusCode();
    }

    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the stack did not stop");
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private HttpResponse<String> send(String method, String at, String form) {
        var request = HttpRequest.newBuilder(URI.create(file().issuer() + at))
                .method(method, HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException failed) {
            throw new IllegalStateException(response.body(), failed);
        }
    }
}
