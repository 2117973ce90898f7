package org.practiceaudit.local.operate;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Has a running reporting service make its projection anew and shows how it goes until it has switched. One file without
 * libraries, so that an operator can start it from its source.
 */
public final class RebuildMain {
    static final String USAGE = """
            usage: ./dev rebuild [--url <address>] [--issuer <address> --authority <id>]

              --url        reporting's address, http://127.0.0.1:8085 where none is given
              --issuer     asks the issuer of the demo for an operator's token of that authority; else the environment's
                           PRACTICE_AUDIT_TOKEN is sent
            ends with 0 when reports are told from the new facts, with 1 when the rebuild failed, with 2 when it was not begun""";

    private static final Set<String> OPTIONS = Set.of("--url", "--issuer", "--authority");
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String url;
    private final String token;
    private final PrintStream out;

    RebuildMain(String url, String token, PrintStream out) {
        this.url = url + "/v1/operations/projection";
        this.token = token;
        this.out = out;
    }

    public static void main(String... args) {
        System.exit(run(args, System.getenv(), System.out));
    }

    static int run(String[] args, Map<String, String> environment, PrintStream out) {
        var options = new HashMap<String, String>();
        for (var i = 0; i < args.length; i += 2) {
            if (!OPTIONS.contains(args[i]) || i + 1 == args.length) {
                out.println(USAGE);
                return 2;
            }
            options.put(args[i], args[i + 1]);
        }
        try {
            var token = options.containsKey("--issuer")
                    ? issued(options.get("--issuer"), options.getOrDefault("--authority", ""))
                    : environment.getOrDefault("PRACTICE_AUDIT_TOKEN", "");
            return new RebuildMain(options.getOrDefault("--url", "http://127.0.0.1:8085"), token, out).run();
        } catch (IOException e) {
            out.println("Nobody answers: " + e);
            return 2;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 2;
        }
    }

    private static String issued(String issuer, String authority) throws IOException, InterruptedException {
        var form = "staff=s-operator&roles=operator&authority=" + URLEncoder.encode(authority, StandardCharsets.UTF_8);
        var asked = HttpRequest.newBuilder(URI.create(issuer + "/token"))
                .timeout(ANSWER)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return text(HTTP.send(asked, HttpResponse.BodyHandlers.ofString()).body(), "access_token");
    }

    private int run() throws IOException, InterruptedException {
        var begun = send(request("/rebuild").POST(HttpRequest.BodyPublishers.noBody()));
        if (begun.statusCode() != 202) {
            out.println("Not begun: " + begun.statusCode() + " " + begun.body());
            return 2;
        }
        while (true) {
            var told = send(request("").GET()).body();
            var state = text(told, "state");
            out.println(line(told, state));
            if (!state.equals("running")) {
                return state.equals("switched") ? 0 : 1;
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    private static String line(String told, String state) {
        var streams = number(told, "streams");
        var all = number(told, "allStreams");
        return String.format(
                Locale.ROOT,
                "%-8s %,d of about %,d streams, %,d of %,d events, since %s",
                state,
                streams,
                all,
                number(told, "events"),
                number(told, "allEvents"),
                text(told, "beganAt"));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .timeout(ANSWER)
                .header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String text(String json, String name) {
        return found(json, "\"" + name + "\"\\s*:\\s*\"([^\"]*)\"", "");
    }

    private static long number(String json, String name) {
        return Long.parseLong(found(json, "\"" + name + "\"\\s*:\\s*([0-9]+)", "0"));
    }

    private static String found(String json, String pattern, String otherwise) {
        var match = Pattern.compile(pattern).matcher(json);
        return match.find() ? match.group(1) : otherwise;
    }
}
