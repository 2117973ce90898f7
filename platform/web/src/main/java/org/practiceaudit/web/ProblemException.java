package org.practiceaudit.web;

import java.util.Map;

/** Ends a request with a problem. Made by {@link Problems}. */
public final class ProblemException extends RuntimeException {
    private final transient Problem problem;
    private final transient Map<String, String> headers;

    public ProblemException(Problem problem) {
        this(problem, Map.of());
    }

    /**
     * @param headers what the response carries besides: the standing ETag, when to try again
     */
    public ProblemException(Problem problem, Map<String, String> headers) {
        super(problem.type() + ": " + problem.detail(), null, false, false);
        this.problem = problem;
        this.headers = Map.copyOf(headers);
    }

    public Problem problem() {
        return problem;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
