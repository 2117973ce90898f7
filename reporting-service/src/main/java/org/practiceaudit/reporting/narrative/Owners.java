package org.practiceaudit.reporting.narrative;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Asks the owners of words in the reader's own name, so that nobody reads in a report what they may not read elsewhere. */
@ApplicationScoped
public class Owners {
    private static final Logger LOG = Logger.getLogger(Owners.class);
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int UNAUTHENTICATED = 401;
    private static final int FORBIDDEN = 403;

    /** A report that waits longer for somebody's words is of less use than one without them. */
    private static final int ANSWER_MILLIS = 2_000;

    /** Items of a page: an owner opens each one's sealed words before it answers. */
    private static final int A_PAGE = 50;

    private final WebClient client;
    private final SecurityIdentity identity;
    private final ObjectMapper mapper;
    private final Map<Owner, String> addresses;

    Owners(
            Vertx vertx,
            SecurityIdentity identity,
            ObjectMapper mapper,
            @ConfigProperty(name = "practice-audit.owners.allocation") String allocation,
            @ConfigProperty(name = "practice-audit.owners.audit") String audit,
            @ConfigProperty(name = "practice-audit.owners.actions") String actions) {
        this.client = WebClient.create(
                vertx,
                new WebClientOptions()
                        .setFollowRedirects(false)
                        .setConnectTimeout(ANSWER_MILLIS)
                        .setUserAgent("practice-audit"));
        this.identity = identity;
        this.mapper = mapper;
        this.addresses = Map.of(Owner.ALLOCATION, allocation, Owner.AUDIT, audit, Owner.ACTIONS, actions);
    }

    /** @param path as the owner's interface has it, from {@code /v1} on */
    public Uni<Told<JsonNode>> ask(Owner owner, String path) {
        var token = identity.getCredential(AccessTokenCredential.class);
        if (token == null) {
            return Uni.createFrom().item(new Told.Refused<>());
        }
        return client.getAbs(addresses.get(owner) + path)
                .bearerTokenAuthentication(token.getToken())
                .timeout(ANSWER_MILLIS)
                .send()
                .map(this::told)
                .onFailure()
                .invoke(failure -> LOG.warnf("%s gave no answer: %s", owner, failure.toString()))
                .onFailure()
                .recoverWithItem(new Told.Away<>());
    }

    /**
     * Everything that an owner answers page by page; where one page is not told, nothing is, since nobody would know what lacks.
     *
     * @param path without a query
     */
    public Uni<Told<List<JsonNode>>> askPages(Owner owner, String path) {
        return askPages(owner, path, "", List.of());
    }

    private Uni<Told<List<JsonNode>>> askPages(Owner owner, String path, String cursor, List<JsonNode> before) {
        return ask(owner, path + "?limit=" + A_PAGE + cursor).flatMap(told -> switch (told) {
            case Told.Found<JsonNode>(var page) -> {
                var all = new ArrayList<>(before);
                page.path("items").forEach(all::add);
                var next = page.path("next").asText("");
                yield next.isEmpty()
                        ? Uni.createFrom().item(new Told.Found<>(all))
                        : askPages(owner, path, "&cursor=" + next, all);
            }
            // Of an empty cycle there is an empty page: an owner that has none is of an earlier version.
            case Told.Nothing<JsonNode> _ -> Uni.createFrom().item(new Told.Away<>());
            case Told.Refused<JsonNode> _ -> Uni.createFrom().item(new Told.Refused<>());
            case Told.Away<JsonNode> _ -> Uni.createFrom().item(new Told.Away<>());
        });
    }

    private Told<JsonNode> told(HttpResponse<Buffer> answer) {
        return switch (answer.statusCode()) {
            case OK -> read(answer.bodyAsString());
            case NOT_FOUND -> new Told.Nothing<>();
            case UNAUTHENTICATED, FORBIDDEN -> new Told.Refused<>();
            default -> new Told.Away<>();
        };
    }

    private Told<JsonNode> read(String body) {
        try {
            return new Told.Found<>(mapper.readTree(body));
        } catch (JsonProcessingException _) {
            return new Told.Away<>();
        }
    }
}
