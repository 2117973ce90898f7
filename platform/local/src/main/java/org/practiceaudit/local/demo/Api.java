package org.practiceaudit.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The services' REST APIs, called by somebody of the authority with a token of their own. */
final class Api implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration ANSWER = Duration.ofSeconds(30);

    /** A token that ends sooner is replaced before it is sent. */
    private static final Duration SPARE = Duration.ofSeconds(40);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Map<String, Identities.Token> tokens = new ConcurrentHashMap<>();
    private final Site site;
    private final String authority;

    Api(Site site, String authority) {
        this.site = site;
        this.authority = authority;
    }

    /**
     * @param body missing where there was none
     * @param etag empty where there was none
     */
    record Answer(JsonNode body, String etag, String location) {
        /** The id at the end of where a new thing is. */
        String madeId() {
            return location.substring(location.lastIndexOf('/') + 1);
        }
    }

    /** @param problem that it tells (problem+json) */
    record Refusal(int status, JsonNode problem) {}

    /** Lets whoever opens the pages choose among these people. */
    void offer(Collection<Member> members) {
        site.identities().offer(SamplePeople.of(members, authority));
    }

    As as(String staff, Set<String> roles) {
        return new As(staff, roles);
    }

    private String token(String staff, Set<String> roles) {
        var needed = Instant.now().plus(SPARE);
        return tokens.compute(
                        staff,
                        (_, last) -> last != null && last.until().isAfter(needed)
                                ? last
                                : site.identities().token(staff, authority, roles))
                .text();
    }

    @Override
    public void close() {
        client.close();
    }

    /** One caller. */
    final class As {
        private final String staff;
        private final Set<String> roles;

        private As(String staff, Set<String> roles) {
            this.staff = staff;
            this.roles = roles;
        }

        String staff() {
            return staff;
        }

        Answer get(Service service, String path) {
            return send(service, request(service, path).GET());
        }

        /** A file. */
        byte[] download(Service service, String path) {
            var request =
                    request(service, path).setHeader("Accept", "*/*").GET().build();
            var response = answered(service, request, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new DemoProblem(service, request.uri() + " answered " + response.statusCode());
            }
            return response.body();
        }

        /** Every item of a list, page by page. */
        List<JsonNode> all(Service service, String path) {
            var items = new ArrayList<JsonNode>();
            var first = path + (path.contains("?") ? "&" : "?") + "limit=200";
            var next = Optional.of(first);
            while (next.isPresent()) {
                var page = get(service, next.get()).body();
                page.path("items").forEach(items::add);
                next = Optional.of(page.path("next").asText())
                        .filter(cursor -> !cursor.isEmpty())
                        .map(cursor -> first + "&cursor=" + cursor);
            }
            return items;
        }

        /** A POST that makes or adds something. */
        Answer post(Service service, String path, Object body) {
            return send(
                    service, keyed(request(service, path)).POST(json(body)).header("Content-Type", "application/json"));
        }

        Answer post(Service service, String path, String type, String body) {
            return send(
                    service,
                    keyed(request(service, path))
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .header("Content-Type", type));
        }

        /**
         * A POST that takes a thing a step further, from the version that stands at {@code thing}.
         *
         * @param body null for a step that needs none
         */
        Answer step(Service service, String thing, String step, Object body) {
            return send(service, taking(service, thing, step, body));
        }

        /**
         * A step that this caller may not take.
         *
         * @throws DemoProblem when it is taken all the same
         */
        Refusal refused(Service service, String thing, String step) {
            return refusal(service, taking(service, thing, step, null).build());
        }

        /**
         * A step that this caller may not take with this body.
         *
         * @throws DemoProblem when it is taken all the same
         */
        Refusal refused(Service service, String thing, String step, Object body) {
            return refusal(service, taking(service, thing, step, body).build());
        }

        /**
         * Something that this caller may not read.
         *
         * @throws DemoProblem when it can be read all the same
         */
        Refusal refusedGet(Service service, String path) {
            return refusal(service, request(service, path).GET().build());
        }

        /**
         * A PUT that is not taken, from the version that stands at {@code thing}.
         *
         * @throws DemoProblem when it is taken all the same
         */
        Refusal refusedPut(Service service, String thing, String part, Object body) {
            return refusedPut(service, thing, part, get(service, thing).etag(), body);
        }

        /** @param part of the thing, empty for the thing itself */
        Refusal refusedPut(Service service, String thing, String part, String etag, Object body) {
            return refusal(
                    service,
                    request(service, part.isEmpty() ? thing : thing + "/" + part)
                            .header("If-Match", etag)
                            .PUT(json(body))
                            .header("Content-Type", "application/json")
                            .build());
        }

        /**
         * A POST that this caller may not make.
         *
         * @throws DemoProblem when it is taken all the same
         */
        Refusal refusedPost(Service service, String path, Object body) {
            return refusal(
                    service,
                    keyed(request(service, path))
                            .POST(json(body))
                            .header("Content-Type", "application/json")
                            .build());
        }

        private Refusal refusal(Service service, HttpRequest request) {
            var response = answered(service, request);
            if (response.statusCode() / 100 == 2) {
                throw new DemoProblem(service, "Taken, and should have been refused: " + said(request, response));
            }
            return new Refusal(response.statusCode(), read(service, request, response));
        }

        private HttpRequest.Builder taking(Service service, String thing, String step, Object body) {
            var read = get(service, thing).etag();
            var request = keyed(request(service, thing + "/" + step)).header("If-Match", read);
            return body == null
                    ? request.POST(HttpRequest.BodyPublishers.noBody())
                    : request.POST(json(body)).header("Content-Type", "application/json");
        }

        /** @param etag of what is replaced, empty where the API asks for none */
        Answer put(Service service, String path, String etag, Object body) {
            var request = request(service, path).PUT(json(body)).header("Content-Type", "application/json");
            return send(service, etag.isEmpty() ? request : request.header("If-Match", etag));
        }

        private HttpRequest.Builder request(Service service, String path) {
            return HttpRequest.newBuilder(URI.create(site.url(service) + path))
                    .timeout(ANSWER)
                    .header("Authorization", "Bearer " + token(staff, roles))
                    .header("Accept", "application/json");
        }

        private Answer send(Service service, HttpRequest.Builder builder) {
            var request = builder.build();
            var response = answered(service, request);
            if (response.statusCode() / 100 != 2) {
                throw new DemoProblem(service, said(request, response));
            }
            return new Answer(
                    read(service, request, response),
                    response.headers().firstValue("ETag").orElse(""),
                    response.headers().firstValue("Location").orElse(""));
        }

        private HttpResponse<String> answered(Service service, HttpRequest request) {
            return answered(service, request, HttpResponse.BodyHandlers.ofString());
        }

        private <T> HttpResponse<T> answered(Service service, HttpRequest request, HttpResponse.BodyHandler<T> read) {
            try {
                return client.send(request, read);
            } catch (IOException failed) {
                throw unusable(service, request, failed);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new DemoProblem("Interrupted while calling " + request.uri());
            }
        }

        private JsonNode read(Service service, HttpRequest request, HttpResponse<String> response) {
            try {
                return response.body().isEmpty() ? MissingNode.getInstance() : JSON.readTree(response.body());
            } catch (IOException failed) {
                throw unusable(service, request, failed);
            }
        }

        private static DemoProblem unusable(Service service, HttpRequest request, IOException failed) {
            return new DemoProblem(
                    service, request.method() + " " + request.uri() + " had no usable answer: " + failed);
        }

        private String said(HttpRequest request, HttpResponse<String> response) {
            return request.method() + " " + request.uri() + " by " + staff + " was answered " + response.statusCode()
                    + ": " + response.body();
        }
    }

    private static HttpRequest.Builder keyed(HttpRequest.Builder request) {
        return request.header("Idempotency-Key", UUID.randomUUID().toString());
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        try {
            return HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
        } catch (IOException impossible) {
            throw new IllegalStateException("maps and lists are JSON", impossible);
        }
    }
}
