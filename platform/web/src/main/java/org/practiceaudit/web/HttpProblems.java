package org.practiceaudit.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What Quarkus REST refuses before or beside our resources. */
public class HttpProblems {
    private final UnexpectedProblems unexpected;

    HttpProblems(UnexpectedProblems unexpected) {
        this.unexpected = unexpected;
    }

    @ServerExceptionMapper
    public Response mismatched(MismatchedInputException failed) {
        return ProblemJson.response(UnreadableBody.problem(failed));
    }

    @ServerExceptionMapper
    public Response notFound(NotFoundException failed, ResourceInfo asked, UriInfo uri) {
        // With a cause, it is a parameter that could not be read, and the address itself is right.
        var problem = failed.getCause() == null
                ? Problems.notFound("There is nothing at " + uri.getPath() + ".")
                : parameter(asked, uri);
        return ProblemJson.response(problem);
    }

    @ServerExceptionMapper
    public Response refused(WebApplicationException failed, UriInfo uri) {
        var given = failed.getResponse();
        if (given.getStatus() < 400) {
            return given;
        }
        if (failed.getCause() instanceof JsonProcessingException unreadable) {
            return ProblemJson.response(UnreadableBody.problem(unreadable));
        }
        return ProblemJson.response(byStatus(failed, uri));
    }

    private ProblemException byStatus(WebApplicationException failed, UriInfo uri) {
        var given = failed.getResponse();
        return switch (given.getStatus()) {
            case 400 -> Problems.invalid("", "The request cannot be read.", "Compare it with the API document.");
            case 401 -> Problems.unauthenticated();
            case 403 -> Problems.forbidden("Your roles do not allow this.", "Have somebody do it who may.");
            case 404 -> Problems.notFound("There is nothing at " + uri.getPath() + ".");
            case 405 -> notAllowed(given);
            case 406 ->
                Problems.thrown(
                        ProblemKind.NOT_ACCEPTABLE,
                        "INPUT",
                        HttpHeaders.ACCEPT,
                        "Nothing of what Accept names is offered here.",
                        "Accept application/json.");
            case 413 -> tooLarge();
            case 415 ->
                Problems.thrown(
                        ProblemKind.UNSUPPORTED_MEDIA_TYPE,
                        "INPUT",
                        HttpHeaders.CONTENT_TYPE,
                        "The body's media type is not taken here.",
                        "Send the body as the API document says, usually application/json.");
            case 503 -> Problems.unavailable("The service cannot take this request just now.");
            default -> unexpected.toProblem(failed);
        };
    }

    static ProblemException tooLarge() {
        return Problems.thrown(
                ProblemKind.TOO_LARGE,
                "INPUT",
                "",
                "The request is larger than is taken.",
                "Send it in smaller parts.");
    }

    private static ProblemException notAllowed(Response given) {
        var allowed = Objects.requireNonNullElse(given.getHeaderString(HttpHeaders.ALLOW), "");
        var problem = Problem.of(
                ProblemKind.METHOD_NOT_ALLOWED,
                "INPUT",
                "",
                "This method is not offered at this address.",
                allowed.isEmpty() ? "See the API document." : "Use " + allowed + ".");
        return new ProblemException(problem, allowed.isEmpty() ? Map.of() : Map.of(HttpHeaders.ALLOW, allowed));
    }

    /** The framework does not say which parameter it was; where only one was sent that is more than text, it is that one. */
    private static ProblemException parameter(ResourceInfo asked, UriInfo uri) {
        var sent = uri.getQueryParameters().keySet();
        var method = asked.getResourceMethod();
        var typed = method == null
                ? List.<String>of()
                : Arrays.stream(method.getParameters())
                        .filter(p -> p.isAnnotationPresent(QueryParam.class) && p.getType() != String.class)
                        .map(p -> p.getAnnotation(QueryParam.class).value())
                        .filter(sent::contains)
                        .toList();
        return switch (typed.size()) {
            case 0 -> Problems.notFound("There is nothing at " + uri.getPath() + ".");
            case 1 ->
                Problems.invalid(
                        typed.getFirst(),
                        "The parameter '" + typed.getFirst() + "' cannot be read.",
                        "Send it in the form that the API document gives.");
            default ->
                Problems.invalid(
                        "",
                        "One of the parameters " + String.join(", ", typed) + " cannot be read.",
                        "Send them in the form that the API document gives.");
        };
    }
}
