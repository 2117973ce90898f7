package org.practiceaudit.web;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.practiceaudit.programme.Role;

/** The problems that are the same in every service, ready to be thrown. */
public final class Problems {
    private static final String INPUT = "INPUT";
    private static final String ACCESS = "ACCESS";
    private static final String STATE = "STATE";
    private static final String VERSION = "VERSION";
    private static final int RETRY_SECONDS = 5;

    private Problems() {}

    /** 400: a field or parameter that cannot be taken. */
    public static ProblemException invalid(String field, String detail, String remedy) {
        return thrown(ProblemKind.INVALID_INPUT, INPUT, field, detail, remedy);
    }

    /** 400: several fields at once. */
    public static ProblemException invalid(List<Problem.Broken> all) {
        return new ProblemException(Problem.of(ProblemKind.INVALID_INPUT, all));
    }

    /** One field of {@link #invalid(List)}. */
    public static Problem.Broken invalidField(String field, String detail, String remedy) {
        return new Problem.Broken(INPUT, field, detail, remedy);
    }

    /** 428 */
    public static ProblemException ifMatchMissing() {
        return thrown(
                ProblemKind.PRECONDITION_REQUIRED,
                VERSION,
                HttpHeaders.IF_MATCH,
                "A change must name the version that it changes.",
                "Read it, and send the ETag of that answer as If-Match.");
    }

    /** 400: not exactly one strong ETag of ours. */
    public static ProblemException ifMatchInvalid() {
        return thrown(
                ProblemKind.INVALID_IF_MATCH,
                VERSION,
                HttpHeaders.IF_MATCH,
                "If-Match is not one strong ETag.",
                "Send the ETag as it was given, for example \"7\"; neither *, nor a weak tag, nor a list.");
    }

    /** 412, with the standing ETag. */
    public static ProblemException stale(long standing) {
        var problem = Problem.of(
                ProblemKind.STALE,
                VERSION,
                HttpHeaders.IF_MATCH,
                "It was changed by somebody else since it was read; it stands at version " + standing + " now.",
                "Read it again, and repeat the change if it still applies.");
        return new ProblemException(problem, Map.of(HttpHeaders.ETAG, ETags.of(standing)));
    }

    /** 400 */
    public static ProblemException idempotencyKeyMissing() {
        return thrown(
                ProblemKind.IDEMPOTENCY_KEY_REQUIRED,
                INPUT,
                IdempotencyKey.HEADER,
                "Without a key, a repeated request could be carried out twice.",
                "Send an Idempotency-Key of your own for each new request, such as a UUID; the same again when repeating one.");
    }

    /** 400 */
    public static ProblemException idempotencyKeyInvalid() {
        return thrown(
                ProblemKind.INVALID_IDEMPOTENCY_KEY,
                INPUT,
                IdempotencyKey.HEADER,
                "The key is not 1 to " + IdempotencyKey.MOST + " visible ASCII characters.",
                "Send a shorter or plainer key, such as a UUID.");
    }

    /** 422 */
    public static ProblemException idempotencyKeyReused() {
        return thrown(
                ProblemKind.IDEMPOTENCY_KEY_REUSED,
                INPUT,
                IdempotencyKey.HEADER,
                "The key was used before for the same path with another body.",
                "Send a new key with a new request, or the first body again to repeat the old one.");
    }

    /** 401 with the challenge. */
    public static ProblemException unauthenticated() {
        var problem = Problem.of(
                ProblemKind.UNAUTHENTICATED,
                ACCESS,
                HttpHeaders.AUTHORIZATION,
                "No token was sent, or it is expired, not meant for this platform or not from its issuer.",
                "Send a valid access token as Authorization: Bearer.");
        return new ProblemException(problem, Map.of(HttpHeaders.WWW_AUTHENTICATE, "Bearer"));
    }

    /** 403: none of the caller's roles may do this. */
    public static ProblemException rolesNeeded(Role... allowed) {
        var codes = Arrays.stream(allowed).map(Role::code).collect(Collectors.joining(", "));
        return forbidden("It needs one of the roles: " + codes + ".", "Have somebody in one of these roles do it.");
    }

    /** 403: {@code detail} names the role or the relation that is needed. */
    public static ProblemException forbidden(String detail, String remedy) {
        return thrown(ProblemKind.FORBIDDEN, ACCESS, "", detail, remedy);
    }

    /** 404: {@code thing} as a reader knows it, such as "audit". */
    public static ProblemException notFound(String thing, String id) {
        return notFound("There is no " + thing + " '" + id + "' in your authority.");
    }

    /** 404 */
    public static ProblemException notFound(String detail) {
        return thrown(ProblemKind.NOT_FOUND, STATE, "", detail, "Check the address.");
    }

    /** 409: there is something in the way. */
    public static ProblemException conflict(String detail, String remedy) {
        return thrown(ProblemKind.CONFLICT, STATE, "", detail, remedy);
    }

    /** 409: not in this state. */
    public static ProblemException wrongState(String detail, String remedy) {
        return thrown(ProblemKind.WRONG_STATE, STATE, "", detail, remedy);
    }

    /** 422: one rule. */
    public static ProblemException broken(String rule, String field, String detail, String remedy) {
        return thrown(ProblemKind.BROKEN_RULE, rule, field, detail, remedy);
    }

    /** 503, with the seconds to wait. */
    public static ProblemException unavailable(String detail) {
        var problem = Problem.of(
                ProblemKind.UNAVAILABLE, "", "", detail, "Repeat the same request in " + RETRY_SECONDS + " seconds.");
        return new ProblemException(problem, Map.of(HttpHeaders.RETRY_AFTER, String.valueOf(RETRY_SECONDS)));
    }

    /** 500, without a word of what is inside; {@code reference} is what the log has it under. */
    static ProblemException internal(String reference) {
        var problem = Problem.of(
                ProblemKind.INTERNAL,
                "",
                "",
                "The request could not be carried out.",
                "Repeat it; if it fails again, report the instance to whoever runs the platform.");
        return new ProblemException(problem.instance("urn:uuid:" + reference));
    }

    static ProblemException thrown(ProblemKind kind, String rule, String field, String detail, String remedy) {
        return new ProblemException(Problem.of(kind, rule, field, detail, remedy));
    }
}
