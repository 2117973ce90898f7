package org.practiceaudit.local.demo;

import static org.practiceaudit.local.demo.Service.ACTIONS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.practiceaudit.programme.Pathway;
import org.practiceaudit.programme.Proof;
import org.practiceaudit.programme.Role;

/** One pathway of one audit: what is recorded on it by whoever is responsible, and how its steps must read. */
final class PathwayWork {
    private static final int DAYS_FOR_ACTION = 14;

    private final SmallAuthority authority;
    private final PathCase of;
    private final Pathway pathway;
    private final String path;

    PathwayWork(SmallAuthority authority, PathCase of, String code) {
        this.authority = authority;
        this.of = of;
        this.pathway = authority.policy().pathway(code).orElseThrow();
        this.path = "/v1/pathways/" + of.audit();
    }

    /** Something done, in the words of its record. */
    void note(String step, String rule, String note) {
        record(step, Map.of("note", note));
        said(step, rule, note);
    }

    /** A report on how the work stands, to those whom the programme names. */
    void report(String step, String rule) {
        record(step, Map.of("progress", "improving", "note", "Visits are kept; the network meets weekly."));
        said(step, rule, "improving");
    }

    /** A meeting that was called with all who have to come, and held. */
    void meet(String step, String rule, String note) {
        meet(step, rule, note, Map.of());
    }

    /** A meeting that also agrees a plan, which becomes part of one that the child has (TH-22). */
    void meetAndPlan(String step, String rule, String note) {
        meet(
                step,
                rule,
                note,
                Map.of("plan", Map.of("addedTo", "child in need plan of this year", "actions", List.of(action()))));
    }

    /** With evidence on which the grade is raised as well. */
    void meetAndRaise(String step, String rule, String note, String grade) {
        meet(
                step,
                rule,
                note,
                Map.of(
                        "plan",
                        Map.of("addedTo", "child in need plan of this year", "actions", List.of(action())),
                        "raisedTo",
                        grade,
                        "raisedBecause",
                        "Six visits on time, each with direct work that the child speaks of."));
    }

    private void meet(String step, String rule, String note, Map<String, Object> more) {
        var meeting = (Proof.Meeting) policyStep(step).proof();
        var people = Stream.concat(meeting.required().stream(), meeting.ledBy().stream())
                .map(this::holder)
                .distinct()
                .toList();
        as(step).step(
                        ACTIONS,
                        path,
                        "steps/" + step + "/meeting",
                        Map.of("meetsOn", authority.time().today().toString(), "invited", people));
        var body = new HashMap<>(more);
        body.put("note", note);
        body.put("attendees", people);
        record(step, body);
        said(step, rule, people.size() + " people met");
    }

    private Map<String, Object> action() {
        return Map.of(
                "action",
                "plan-" + of.audit() + "-" + authority.time().today(),
                "what",
                "Visit every week with a plan for direct work agreed with the child.",
                "outcome",
                "The child has somebody who comes when promised and listens.",
                "owner",
                of.worker(),
                "dueOn",
                authority.time().today().plusDays(DAYS_FOR_ACTION).toString(),
                "seenBy",
                "Each visit is on the record with what the child said and drew.",
                "theme",
                authority.policy().tool().themes().getFirst().code());
    }

    private void record(String step, Map<String, Object> body) {
        as(step).step(ACTIONS, path, "steps/" + step + "/completion", body);
    }

    private void said(String step, String rule, String cameOfIt) {
        authority.log().step(of, responsible(step), "recorded " + words(step), rule, cameOfIt);
        authority
                .log()
                .equal(
                        rule,
                        words(step) + " is in time",
                        false,
                        seen(step).path("late").asBoolean());
    }

    void due(String rule, String step, LocalDate on) {
        authority
                .log()
                .equal(
                        rule,
                        words(step) + " is due on",
                        on.toString(),
                        seen(step).path("dueOn").asText());
    }

    void missed(String rule, String step) {
        authority
                .log()
                .equal(
                        rule,
                        words(step) + " was missed",
                        "missed",
                        seen(step).path("state").asText());
    }

    void closed(String rule, String reason) {
        var closed = shown();
        authority
                .log()
                .step(
                        of,
                        Cast.AUDIT_TEAM,
                        "the pathway is closed",
                        rule,
                        closed.path("closedBecause").asText());
        authority
                .log()
                .equal(
                        rule,
                        "the pathway is closed because",
                        reason,
                        closed.path("closedBecause").asText());
    }

    /** As the newest plan that has it shows it. */
    private JsonNode seen(String step) {
        return StreamSupport.stream(shown().path("plans").spliterator(), false)
                .flatMap(plan -> StreamSupport.stream(plan.path("steps").spliterator(), false))
                .filter(each -> each.path("step").asText().equals(step))
                .reduce((_, last) -> last)
                .orElse(MissingNode.getInstance());
    }

    private JsonNode shown() {
        var all = authority.cast().as(Cast.AUDIT_TEAM).get(ACTIONS, path).body().path("pathways");
        return StreamSupport.stream(all.spliterator(), false)
                .filter(each -> each.path("code").asText().equals(pathway.code()))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private Pathway.Step policyStep(String step) {
        return pathway.step(Pathway.codeOf(step)).orElseThrow();
    }

    private Api.As as(String step) {
        return authority.cast().as(responsible(step));
    }

    private String responsible(String step) {
        return holder(policyStep(step).responsible());
    }

    /** Whom the audit names, else who holds it for the service. */
    private String holder(Role role) {
        return switch (role) {
            case AUDITOR -> of.auditor();
            case MODERATOR -> of.moderator();
            default -> of.holder(role).orElseGet(() -> authority.cast().holding(role, List.of(of.service())));
        };
    }

    private static String words(String step) {
        return CycleTables.words(step);
    }
}
