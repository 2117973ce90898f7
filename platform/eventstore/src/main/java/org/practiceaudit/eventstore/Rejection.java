package org.practiceaudit.eventstore;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * A rule said no.
 *
 * @param kind what sort of no, which decides the HTTP status
 * @param rule the id in the rule list, or {@code STATE}, {@code ACCESS}, {@code INPUT} or {@code VERSION} where no rule
 *     of a source document speaks
 * @param field the field of the request that is at fault, or empty when the whole request is
 * @param detail what is wrong, without personal text
 * @param remedy what would be accepted
 */
public record Rejection(Kind kind, String rule, String field, String detail, String remedy) {
    public enum Kind {
        /** A rule of the programme is broken by what was asked (422). */
        BROKEN_RULE,
        /** The person may not do this (403). */
        NOT_ALLOWED,
        /** The thing is not in a state in which this can be done (409). */
        WRONG_STATE,
        /** The thing does not exist (404). */
        NOT_FOUND,
        /** The part was changed since the caller read it (412). */
        STALE
    }

    public static Rejection broken(String rule, String field, String detail, String remedy) {
        return new Rejection(Kind.BROKEN_RULE, rule, field, detail, remedy);
    }

    public static Rejection broken(String rule, String detail, String remedy) {
        return broken(rule, "", detail, remedy);
    }

    public static Rejection notAllowed(String rule, String detail, String remedy) {
        return new Rejection(Kind.NOT_ALLOWED, rule, "", detail, remedy);
    }

    public static Rejection wrongState(String detail, String remedy) {
        return new Rejection(Kind.WRONG_STATE, "STATE", "", detail, remedy);
    }

    public static Rejection notFound(String detail, String remedy) {
        return new Rejection(Kind.NOT_FOUND, "STATE", "", detail, remedy);
    }

    public static Rejection stale(String field, String detail, String remedy) {
        return new Rejection(Kind.STALE, "VERSION", field, detail, remedy);
    }

    /** Collects every reason why not before anything is refused, so that a caller mends all of it in one go. */
    public static final class All {
        private final List<Rejection> found = new ArrayList<>();

        /** Remembers the reason where it applies. */
        public All when(boolean broken, Supplier<Rejection> why) {
            if (broken) {
                found.add(why.get());
            }
            return this;
        }

        public All when(boolean broken, String rule, String field, String detail, String remedy) {
            return when(broken, () -> broken(rule, field, detail, remedy));
        }

        /** A text that somebody has to write. */
        public All text(Narrative text, String rule, String field, String remedy) {
            return when(text == null || text.blank(), rule, field, "Nothing is written here.", remedy);
        }

        public All given(Object value, String field) {
            return when(value == null, "INPUT", field, "This is missing.", "Give a value.");
        }

        /** A day that is given and over, or today. */
        public All past(LocalDate date, LocalDate today, String field) {
            return given(date, field).notAhead(date, today, field);
        }

        /** A day that need not be given but does not lie ahead. */
        public All notAhead(LocalDate date, LocalDate today, String field) {
            return when(
                    date != null && date.isAfter(today),
                    "INPUT",
                    field,
                    date + " is still to come.",
                    "Record it when it has taken place.");
        }

        /** A day that is given and still to come, or today. */
        public All ahead(LocalDate date, LocalDate today, String field) {
            return given(date, field)
                    .when(
                            date != null && date.isBefore(today),
                            "INPUT",
                            field,
                            date + " is past.",
                            "Give today or a later day.");
        }

        public All and(List<Rejection> others) {
            found.addAll(others);
            return this;
        }

        public List<Rejection> found() {
            return List.copyOf(found);
        }

        /** Accepts these facts where nothing was found against them. */
        @SafeVarargs
        public final <E> Decision<E> orElse(E... events) {
            return found.isEmpty() ? Decision.accept(events) : Decision.reject(found);
        }
    }
}
