package org.practiceaudit.bench.clocks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * Something that a person does over REST.
 *
 * @param what the thing whose version is read before, such as {@code /v1/actions/x}
 * @param path to which it is posted
 */
record Doing(Instant at, String audit, String staff, String role, String what, String path, Map<String, Object> body) {
    static Doing step(Instant at, String audit, String staff, String role, String step, Map<String, Object> body) {
        var pathways = "/v1/pathways/" + audit;
        return new Doing(at, audit, staff, role, pathways, pathways + "/steps/" + step + "/completion", body);
    }

    static Doing completion(Instant at, String audit, String staff, String action, LocalDate on) {
        var of = "/v1/actions/" + action;
        return new Doing(
                at,
                audit,
                staff,
                "practitioner",
                of,
                of + "/completion",
                Map.of("how", "Seen to be done.", "doneOn", on.toString()));
    }
}
