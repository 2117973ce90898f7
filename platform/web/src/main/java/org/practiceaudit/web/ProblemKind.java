package org.practiceaudit.web;

/** The kinds of problem that callers may tell apart. A slug never changes its meaning. */
public enum ProblemKind {
    INVALID_INPUT("invalid-input", 400, "The request cannot be read or is incomplete"),
    INVALID_IF_MATCH("invalid-if-match", 400, "If-Match does not name one version"),
    IDEMPOTENCY_KEY_REQUIRED("idempotency-key-required", 400, "Idempotency-Key is missing"),
    INVALID_IDEMPOTENCY_KEY("invalid-idempotency-key", 400, "Idempotency-Key cannot be used"),
    UNAUTHENTICATED("unauthenticated", 401, "A valid bearer token is needed"),
    FORBIDDEN("forbidden", 403, "This may not be done by the caller"),
    NOT_FOUND("not-found", 404, "Not found"),
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "The method is not offered here"),
    NOT_ACCEPTABLE("not-acceptable", 406, "None of the accepted media types is offered"),
    CONFLICT("conflict", 409, "The request conflicts with what exists"),
    WRONG_STATE("wrong-state", 409, "This cannot be done in the present state"),
    STALE("stale", 412, "Changed since it was read"),
    TOO_LARGE("too-large", 413, "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "The media type of the body is not supported"),
    BROKEN_RULE("broken-rule", 422, "A rule of the programme is broken"),
    IDEMPOTENCY_KEY_REUSED("idempotency-key-reused", 422, "Idempotency-Key was used for another request"),
    PRECONDITION_REQUIRED("precondition-required", 428, "If-Match is missing"),
    INTERNAL("internal-error", 500, "Something went wrong here"),
    UNAVAILABLE("unavailable", 503, "Not available just now");

    private static final String PREFIX = "urn:practice-audit:problem:";

    private final String slug;
    private final int status;
    private final String title;

    ProblemKind(String slug, int status, String title) {
        this.slug = slug;
        this.status = status;
        this.title = title;
    }

    /** The stable {@code type} of RFC 9457. */
    public String type() {
        return PREFIX + slug;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }
}
