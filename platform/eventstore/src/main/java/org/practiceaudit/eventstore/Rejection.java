package org.practiceaudit.eventstore;

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
}
