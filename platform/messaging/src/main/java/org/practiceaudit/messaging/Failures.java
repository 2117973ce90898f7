package org.practiceaudit.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.hibernate.exception.JDBCConnectionException;

/** Tells failures that pass by themselves from those that an event brings with it. */
final class Failures {
    /** Connection lost, resources short, server stopping or statement cancelled, serialization failure or deadlock. */
    private static final Set<String> PASSING_CLASSES = Set.of("08", "53", "57", "40");

    /** A lock was not to be had, or an idle transaction was cut. */
    private static final Set<String> PASSING_STATES = Set.of("55P03", "25P03");

    /** Somebody inserted the same row first; what follows in that transaction is refused. */
    private static final Set<String> CONTENDED_STATES = Set.of("23505", "25P02");

    /** The client has no types of its own for these. */
    private static final Set<String> CLOSED =
            Set.of("Connection was closed", "Connection is not active", "Connection not open", "Pool closed");

    static final int LONGEST_REASON = 500;

    private Failures() {}

    /** Passes with time, whatever the event: try again without end. */
    static boolean passing(Throwable failure) {
        return caused(failure, Failures::passes);
    }

    /** Lost a race for a row: passes with another try, unless the event itself is at fault. */
    static boolean contended(Throwable failure) {
        return caused(failure, cause -> cause instanceof PgException pg && CONTENDED_STATES.contains(pg.getSqlState()));
    }

    /** What is missing, when the failure says that something has not arrived yet. */
    static Optional<String> missing(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof NotYet notYet) {
                return Optional.of(shortened(notYet.getMessage()));
            }
        }
        return Optional.empty();
    }

    /** Class and message; of JSON only the place, since its messages quote content. */
    static String reason(Throwable failure) {
        var cause = failure;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof Refused refused) {
            return shortened(refused.getMessage());
        }
        if (cause instanceof JsonProcessingException json) {
            return shortened(MessageReader.where(json));
        }
        return shortened(cause.getClass().getSimpleName() + ": " + cause.getMessage());
    }

    private static boolean passes(Throwable cause) {
        return switch (cause) {
            case PgException pg -> passes(String.valueOf(pg.getSqlState()));
            case JsonProcessingException _ -> false;
            case IOException _, TimeoutException _, ClosedConnectionException _, JDBCConnectionException _ -> true;
            default -> CLOSED.stream().anyMatch(String.valueOf(cause.getMessage())::startsWith);
        };
    }

    private static boolean passes(String state) {
        return PASSING_STATES.contains(state) || state.length() == 5 && PASSING_CLASSES.contains(state.substring(0, 2));
    }

    private static boolean caused(Throwable failure, Predicate<Throwable> by) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (by.test(cause)) {
                return true;
            }
        }
        return false;
    }

    private static String shortened(String text) {
        return text == null || text.length() <= LONGEST_REASON
                ? String.valueOf(text)
                : text.substring(0, LONGEST_REASON);
    }

    /** The message breaks its contract. */
    static final class Refused extends RuntimeException {
        Refused(String reason) {
            super(reason, null, false, false);
        }
    }
}
