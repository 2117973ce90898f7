package org.practiceaudit.eventstore.rest;

import java.util.Comparator;
import java.util.List;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.web.Problem;
import org.practiceaudit.web.ProblemException;
import org.practiceaudit.web.ProblemKind;

/** Where a decider's no becomes a problem. */
public final class Rejections {
    private Rejections() {}

    /**
     * All of them; the most fundamental one gives the status, since what is not there has no rules to break. Somebody who may not
     * do it at all is told only that: what else is wrong would tell them how things stand.
     */
    public static ProblemException problem(List<Rejection> why) {
        var refused = why.stream().anyMatch(no -> no.kind() == Rejection.Kind.NOT_ALLOWED);
        var byWeight = why.stream()
                .filter(no -> !refused || weight(no.kind()) <= weight(Rejection.Kind.NOT_ALLOWED))
                .sorted(Comparator.comparing(rejection -> weight(rejection.kind())))
                .toList();
        var all = byWeight.stream()
                .map(no -> new Problem.Broken(no.rule(), no.field(), no.detail(), no.remedy()))
                .toList();
        return new ProblemException(Problem.of(kind(byWeight.getFirst().kind()), all));
    }

    private static int weight(Rejection.Kind kind) {
        return switch (kind) {
            case NOT_FOUND -> 0;
            case NOT_ALLOWED -> 1;
            case STALE -> 2;
            case WRONG_STATE -> 3;
            case BROKEN_RULE -> 4;
        };
    }

    private static ProblemKind kind(Rejection.Kind kind) {
        return switch (kind) {
            case NOT_FOUND -> ProblemKind.NOT_FOUND;
            case NOT_ALLOWED -> ProblemKind.FORBIDDEN;
            case STALE -> ProblemKind.STALE;
            case WRONG_STATE -> ProblemKind.WRONG_STATE;
            case BROKEN_RULE -> ProblemKind.BROKEN_RULE;
        };
    }
}
