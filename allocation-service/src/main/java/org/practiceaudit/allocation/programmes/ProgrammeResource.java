package org.practiceaudit.allocation.programmes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.practiceaudit.eventstore.EventStore;
import org.practiceaudit.eventstore.Origin;
import org.practiceaudit.eventstore.StreamId;
import org.practiceaudit.eventstore.rest.CommandGateway;
import org.practiceaudit.programme.InvalidProgramme;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.programme.Role;
import org.practiceaudit.web.Caller;
import org.practiceaudit.web.Page;
import org.practiceaudit.web.PageQuery;
import org.practiceaudit.web.Problems;

/** An authority's programmes, version by version. */
@Path("/v1/programmes")
@Produces(MediaType.APPLICATION_JSON)
public class ProgrammeResource {
    private static final String FILE = "programme.yaml";
    private static final Role[] PUBLISHERS = {Role.HEAD_OF_QUALITY_ASSURANCE, Role.AUDIT_MANAGER};

    /** @param versions those published, with the digests of their policies */
    public record ProgrammeListed(String programme, String name, List<VersionListed> versions) {}

    /** @param effectiveFrom first day on which a cycle may begin under it */
    public record VersionListed(int version, String digest, LocalDate effectiveFrom) {}

    /**
     * @param digest SHA-256 of the policy's canonical JSON: sorted keys, no spaces
     * @param effectiveFrom first day on which a cycle may begin under it
     * @param policy the whole policy
     */
    public record VersionShown(
            String programme,
            int version,
            String name,
            String digest,
            LocalDate effectiveFrom,
            Instant publishedAt,
            @Schema(type = SchemaType.OBJECT) JsonNode policy) {}

    private final ProgrammeStreams programmes;
    private final PublishedProgrammes published;
    private final EventStore store;
    private final CommandGateway gateway;
    private final Caller caller;

    ProgrammeResource(
            ProgrammeStreams programmes,
            PublishedProgrammes published,
            EventStore store,
            CommandGateway gateway,
            Caller caller) {
        this.programmes = programmes;
        this.published = published;
        this.store = store;
        this.gateway = gateway;
        this.caller = caller;
    }

    /** Publishes a version for good; the same content again changes nothing. */
    @POST
    @Consumes("application/yaml")
    @APIResponse(responseCode = "201", description = "Published, or published before with the same content")
    public Uni<Response> publishProgramme(String yaml) {
        var commands = gateway.as(PUBLISHERS);
        var policy = validated(yaml);
        var location = "/v1/programmes/" + policy.id() + "/versions/" + policy.version();
        return store.load(programmes, new StreamId(caller.authority(), ProgrammeStreams.KIND, policy.id()))
                .flatMap(loaded -> loaded.begun()
                        ? commands.adding(programmes, policy.id(), yaml, location, (_, at) -> command(policy, at))
                        : commands.beginning(
                                programmes,
                                policy.id(),
                                Origin.keyedBy(policy.id()),
                                yaml,
                                location,
                                (_, at) -> command(policy, at)));
    }

    @GET
    public Uni<Page<ProgrammeListed>> programmes(@BeanParam PageQuery page) {
        return store.list(
                        caller.authority(),
                        ProgrammeStreams.KIND,
                        Map.of(),
                        page.after().orElse(""),
                        page.limit() + 1)
                .map(read -> Page.of(read, page, EventStore.Listed::id).map(ProgrammeResource::listed));
    }

    @GET
    @Path("/{programme}/versions/{version}")
    public Uni<VersionShown> programmeVersion(
            @PathParam("programme") String programme, @PathParam("version") String version) {
        var number = number(version);
        return published
                .version(caller.authority(), programme, number)
                .map(found -> found.map(ProgrammeResource::shown)
                        .orElseThrow(() -> Problems.notFound("programme version", programme + " " + version)));
    }

    /** What a version changes against the one published before it; everything where it is the first. */
    @GET
    @Path("/{programme}/versions/{version}/changes")
    public Uni<List<PolicyChanges.Change>> programmeChanges(
            @PathParam("programme") String programme, @PathParam("version") String version) {
        var number = number(version);
        return published.version(caller.authority(), programme, number).flatMap(found -> {
            var after = found.orElseThrow(() -> Problems.notFound("programme version", programme + " " + version));
            return before(programme, number)
                    .map(before -> PolicyChanges.between(tree(before), Programmes.toTree(after.policy())));
        });
    }

    /** Validates a version and tells what it would change, without publishing it. */
    @POST
    @Path("/check")
    @Consumes("application/yaml")
    public Uni<List<PolicyChanges.Change>> checkProgramme(String yaml) {
        caller.actingAs(PUBLISHERS);
        var policy = validated(yaml);
        return before(policy.id(), policy.version())
                .map(before -> PolicyChanges.between(tree(before), Programmes.toTree(policy)));
    }

    private Uni<Optional<PublishedProgrammes.Version>> before(String programme, int version) {
        return published.numbers(caller.authority(), programme).flatMap(numbers -> {
            var former = numbers.headSet(version);
            return former.isEmpty()
                    ? Uni.createFrom().item(Optional.empty())
                    : published.version(caller.authority(), programme, former.last());
        });
    }

    private static JsonNode tree(Optional<PublishedProgrammes.Version> version) {
        return version.map(found -> Programmes.toTree(found.policy())).orElseGet(JsonNodeFactory.instance::objectNode);
    }

    private static int number(String version) {
        return version.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(version) : 0;
    }

    private static ProgrammePolicy validated(String yaml) {
        try {
            return Programmes.fromYaml(FILE, yaml);
        } catch (InvalidProgramme invalid) {
            throw Problems.invalid(invalid.problems().stream()
                    .map(each -> Problems.invalidField(each.path(), each.path() + " " + each.message(), each.remedy()))
                    .toList());
        }
    }

    private static ProgrammeCommand command(ProgrammePolicy policy, Instant at) {
        return new ProgrammeCommand.PublishVersion(
                policy.id(),
                policy.version(),
                policy.name(),
                policy.effectiveFrom(),
                Programmes.digest(policy),
                Programmes.toJson(policy),
                at);
    }

    private static ProgrammeListed listed(EventStore.Listed listed) {
        var versions = new ArrayList<VersionListed>();
        var effective = listed.shown().path("effectiveFrom");
        listed.shown()
                .path("versions")
                .properties()
                .forEach(each -> versions.add(new VersionListed(
                        Integer.parseInt(each.getKey()),
                        each.getValue().asText(),
                        LocalDate.parse(effective.path(each.getKey()).asText()))));
        return new ProgrammeListed(listed.id(), listed.shown().path("name").asText(), versions);
    }

    private static VersionShown shown(PublishedProgrammes.Version version) {
        var policy = version.policy();
        return new VersionShown(
                policy.id(),
                policy.version(),
                policy.name(),
                version.digest(),
                policy.effectiveFrom(),
                version.publishedAt(),
                Programmes.toTree(policy));
    }
}
