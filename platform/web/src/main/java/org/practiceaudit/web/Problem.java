package org.practiceaudit.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * What went wrong, as RFC 9457 has it, with what this platform adds: the broken rule, the field at fault, what would be
 * accepted. {@code rule}, {@code field} and {@code remedy} are those of the first of several {@code problems}. Nothing in it
 * is personal text.
 *
 * @param type stable name of the kind of problem
 * @param instance names this occurrence where it can be found again in the logs, else empty
 * @param rule id in the rule list, or {@code INPUT}, {@code ACCESS}, {@code STATE} or {@code VERSION}; empty where neither
 * @param field path of the field at fault, empty when the whole request is
 * @param problems every problem at once, when there are several
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "rule", "field", "remedy", "problems"})
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String rule,
        String field,
        String remedy,
        List<Broken> problems) {
    public static final String MEDIA_TYPE = "application/problem+json";

    /** One of the things that are wrong. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Broken(String rule, String field, String detail, String remedy) {}

    public Problem {
        problems = problems == null ? List.of() : List.copyOf(problems);
    }

    public static Problem of(ProblemKind kind, String rule, String field, String detail, String remedy) {
        return new Problem(kind.type(), kind.title(), kind.status(), detail, null, rule, field, remedy, List.of());
    }

    /** All of them at once; the first speaks for the whole. */
    public static Problem of(ProblemKind kind, List<Broken> all) {
        var first = all.getFirst();
        var detail = all.size() == 1 ? first.detail() : first.detail() + " (" + all.size() + " problems in all)";
        return new Problem(
                kind.type(),
                kind.title(),
                kind.status(),
                detail,
                null,
                first.rule(),
                first.field(),
                first.remedy(),
                all.size() == 1 ? List.of() : all);
    }

    Problem instance(String name) {
        return new Problem(type, title, status, detail, name, rule, field, remedy, problems);
    }
}
