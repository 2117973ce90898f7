package org.practiceaudit.actions.webhooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;
import org.practiceaudit.actions.notices.Numbers;
import org.practiceaudit.eventstore.BusinessClock;
import org.practiceaudit.eventstore.rest.Ids;
import org.practiceaudit.programme.Role;
import org.practiceaudit.web.ApiDocument;
import org.practiceaudit.web.Caller;
import org.practiceaudit.web.Page;
import org.practiceaudit.web.PageQuery;
import org.practiceaudit.web.Problems;

/** Systems that want to be told: signed deliveries as the Standard Webhooks specification has them. */
@Path("/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class WebhookResource {
    private static final Role[] LOOK_AFTER_IT = {Role.INTEGRATOR, Role.OPERATOR};

    /** What is delivered tells of cases, and a secret speaks for us: neither is for operators. */
    private static final Role IS_TOLD = Role.INTEGRATOR;

    /** @param types event types to be told of, at least one */
    public record NewWebhook(
            @NotBlank @Size(max = 500) String url,
            @NotEmpty @Size(max = 50) List<@NotNull String> types) {}

    /** @param secret signs deliveries; shown this once */
    public record WebhookMade(String webhook, String url, List<String> types, String secret) {}

    /** @param disabled why nothing is delivered, null where all is well */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record WebhookShown(String webhook, String url, List<String> types, Instant madeAt, String disabled) {}

    /** @param state waiting, delivered or failed */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DeliveryShown(String delivery, String type, String state, int attempts, String reason) {}

    /** @param secret signs from now on; the one before signs, too, for a day */
    public record NewSecret(String secret) {}

    private final Webhooks webhooks;
    private final Secrets secrets;
    private final BusinessClock clock;
    private final Caller caller;
    private final boolean httpAllowed;
    private final Networks networks;
    private final Vertx vertx;

    WebhookResource(
            Webhooks webhooks,
            Secrets secrets,
            BusinessClock clock,
            Caller caller,
            Networks networks,
            Vertx vertx,
            @ConfigProperty(name = "practice-audit.webhooks.http-allowed", defaultValue = "false")
                    boolean httpAllowed) {
        this.webhooks = webhooks;
        this.secrets = secrets;
        this.clock = clock;
        this.caller = caller;
        this.networks = networks;
        this.vertx = vertx;
        this.httpAllowed = httpAllowed;
    }

    /** Needs no Idempotency-Key: the answer holds a secret, which is nowhere kept open. */
    @POST
    @ResponseStatus(201)
    @Extension(name = ApiDocument.PLAIN, value = "true")
    public Uni<WebhookMade> addWebhook(@Valid @NotNull NewWebhook body) {
        caller.actingAs(IS_TOLD);
        checked(body);
        var secret = Secrets.fresh();
        var row = new WebhookRow();
        row.authority = caller.authority();
        row.id = Ids.next();
        row.url = body.url();
        row.types = body.types().stream().distinct().toArray(String[]::new);
        row.secret = secrets.seal(row.authority, row.id, secret);
        row.madeBy = caller.staff();
        row.madeAt = clock.now();
        return inAnOpenNetwork(body.url())
                .chain(() -> webhooks.add(row))
                .map(_ -> new WebhookMade(row.id, row.url, List.of(row.types), secret));
    }

    @GET
    public Uni<List<WebhookShown>> listWebhooks() {
        caller.actingAs(LOOK_AFTER_IT);
        return webhooks.list(caller.authority())
                .map(rows -> rows.stream()
                        .map(row -> new WebhookShown(row.id, row.url, List.of(row.types), row.madeAt, row.disabled))
                        .toList());
    }

    /** What waits for it is thrown away, too. */
    @DELETE
    @Path("{webhook}")
    @Extension(name = ApiDocument.PLAIN, value = "true")
    public Uni<Void> removeWebhook(@PathParam("webhook") String webhook) {
        caller.actingAs(LOOK_AFTER_IT);
        return webhooks.remove(caller.authority(), webhook)
                .invoke(there -> found(there, "webhook", webhook))
                .replaceWithVoid();
    }

    @POST
    @Path("{webhook}/secret")
    @Extension(name = ApiDocument.PLAIN, value = "true")
    public Uni<NewSecret> rotateSecret(@PathParam("webhook") String webhook) {
        caller.actingAs(IS_TOLD);
        var secret = Secrets.fresh();
        return webhooks.rotate(caller.authority(), webhook, secret)
                .invoke(there -> found(there, "webhook", webhook))
                .replaceWith(new NewSecret(secret));
    }

    /**
     * The latest first.
     *
     * @param state failing, which it is without one, or all
     */
    @GET
    @Path("{webhook}/deliveries")
    public Uni<Page<DeliveryShown>> listDeliveries(
            @PathParam("webhook") String webhook, @RestQuery String state, @BeanParam PageQuery page) {
        caller.actingAs(LOOK_AFTER_IT);
        var failing = failingOnly(state);
        var before = page.after().map(Numbers::cursor).orElse(Long.MAX_VALUE);
        return webhooks.deliveries(caller.authority(), webhook, failing, before, page.limit() + 1)
                .map(read -> Page.of(read, page, row -> row.id.toString())
                        .map(row ->
                                new DeliveryShown(row.id.toString(), row.type, row.state, row.attempts, row.failure)));
    }

    /** Of one that was given up. Needs no Idempotency-Key: what is on its way is not sent twice. */
    @POST
    @Path("{webhook}/deliveries/{delivery}/retry")
    @Extension(name = ApiDocument.PLAIN, value = "true")
    public Uni<Void> retryDelivery(@PathParam("webhook") String webhook, @PathParam("delivery") String delivery) {
        caller.actingAs(LOOK_AFTER_IT);
        return webhooks.retry(caller.authority(), webhook, Numbers.id("failed delivery", delivery))
                .invoke(there -> found(there, "failed delivery", delivery))
                .replaceWithVoid();
    }

    private void checked(NewWebhook body) {
        if (!sound(body.url())) {
            throw Problems.invalid(
                    "url",
                    "'" + body.url() + "' is no address that deliveries can go to.",
                    "Give an https address without user or password in it.");
        }
        body.types().stream()
                .filter(type -> !Payload.TYPES.contains(type))
                .findFirst()
                .ifPresent(type -> {
                    throw Problems.invalid(
                            "types",
                            "Nothing is delivered of '" + type + "'.",
                            "Ask for some of " + String.join(", ", Payload.TYPES) + ".");
                });
    }

    private Uni<Void> inAnOpenNetwork(String url) {
        return vertx.executeBlocking(() -> networks.open(url), false)
                .invoke(open -> {
                    if (!open) {
                        throw Problems.invalid(
                                "url",
                                "'" + url + "' lies in a network to which deliveries may not go.",
                                "Give a public address, or have the operator add the network to"
                                        + " practice-audit.webhooks.networks.");
                    }
                })
                .replaceWithVoid();
    }

    private boolean sound(String url) {
        try {
            var uri = new URI(url);
            return uri.getHost() != null
                    && uri.getUserInfo() == null
                    && ("https".equals(uri.getScheme()) || httpAllowed && "http".equals(uri.getScheme()));
        } catch (URISyntaxException _) {
            return false;
        }
    }

    private static boolean failingOnly(String state) {
        return switch (state) {
            case null -> true;
            case "failing" -> true;
            case "all" -> false;
            default -> throw Problems.invalid("state", "There is no state '" + state + "'.", "Ask for failing or all.");
        };
    }

    private static void found(boolean there, String thing, String id) {
        if (!there) {
            throw Problems.notFound(thing, id);
        }
    }
}
