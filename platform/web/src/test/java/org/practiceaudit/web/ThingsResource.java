package org.practiceaudit.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.ConnectException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.practiceaudit.programme.Role;

/** A resource with one of everything that can go wrong. */
@Path("/v1/things")
public class ThingsResource {
    public record Line(@NotBlank String text, @NotNull LocalDate due) {}

    public record Made(
            @NotBlank String name,
            @NotNull Role role,
            @Min(1) int count,
            List<@Valid Line> lines,
            Code code) {}

    /** A body type that checks itself. */
    public record Code(String value) {
        public Code {
            if (!value.matches("[a-z]+")) {
                throw new IllegalArgumentException("A code is small letters.");
            }
        }
    }

    public record Who(String authority, String staff, List<String> roles, String actingAs) {}

    public record Seen(Instant at, String key, long version) {}

    private final Caller caller;
    private final Correlation correlation;

    ThingsResource(Caller caller, Correlation correlation) {
        this.caller = caller;
        this.correlation = correlation;
    }

    @POST
    public String make(@Valid @NotNull Made body, @Context HttpHeaders headers) {
        return IdempotencyKey.of(headers) + " " + BodyHash.of(body) + " " + correlation.id();
    }

    @PUT
    @Path("/{id}")
    public long replace(@PathParam("id") String id, @Context HttpHeaders headers) {
        var read = ETags.ifMatch(headers);
        if (read != 7) {
            throw Problems.stale(7);
        }
        return read;
    }

    @POST
    @Path("/{id}/step")
    @Parameter(ref = ApiDocument.IF_MATCH)
    public void step(@PathParam("id") String id) {}

    @GET
    public Page<String> list(@BeanParam PageQuery page) {
        var after = page.after().map(Integer::parseInt).orElse(0);
        var read = IntStream.rangeClosed(after + 1, 5)
                .limit(page.limit() + 1L)
                .mapToObj(String::valueOf)
                .toList();
        return Page.of(read, page, id -> id).map(id -> "thing " + id);
    }

    @GET
    @Path("/by-day")
    public String byDay(@QueryParam("day") LocalDate day, @QueryParam("count") @Min(2) Integer count) {
        return day + " " + count;
    }

    @GET
    @Path("/who")
    public Uni<Who> who() {
        return Uni.createFrom()
                .item(() -> new Who(
                        caller.authority(),
                        caller.staff(),
                        caller.roles().stream().map(Role::code).toList(),
                        caller.actingAs(Role.MODERATOR, Role.AUDITOR, Role.HEAD_OF_SERVICE)
                                .code()));
    }

    @GET
    @Path("/heads-only")
    @RolesAllowed("head-of-service")
    public String headsOnly() {
        return "fine";
    }

    @GET
    @Path("/broken")
    public Uni<String> broken() {
        return Uni.createFrom().failure(new IllegalArgumentException("inner secret"));
    }

    @GET
    @Path("/away")
    public Uni<String> away() {
        return Uni.createFrom()
                .failure(new IllegalStateException("no database", new ConnectException("10.0.0.7 refused")));
    }

    @GET
    @Path("/rules")
    public String rules() {
        throw new ProblemException(Problem.of(
                ProblemKind.BROKEN_RULE,
                List.of(
                        new Problem.Broken("BR-17", "grade", "No overall grade.", "Grade it."),
                        new Problem.Broken("BR-24", "", "No strengths.", "Name one."))));
    }

    @GET
    @Path("/promise")
    @NotNull
    public String promise() {
        return null;
    }
}
