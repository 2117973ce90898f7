package org.practiceaudit.local.demo;

import static org.practiceaudit.local.demo.Service.ACTIONS;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** What becomes of an audit's findings and actions: talked over in supervision, done, and assured (BR-10, PQ-18, PQ-19). */
final class FollowUpWork {
    private final SmallAuthority authority;
    private final PathCase of;

    FollowUpWork(SmallAuthority authority, PathCase of) {
        this.authority = authority;
        this.of = of;
    }

    /** The team manager goes through all that the worker's next supervision has before it. */
    void supervise(String rule) {
        var manager = authority.cast().as(of.teamManager());
        var path = "/v1/supervision/" + of.worker();
        var before = manager.get(ACTIONS, path).body();
        var actions = before.path("actions")
                .valueStream()
                .map(each -> Map.of(
                        "action", each.path("action").asText(),
                        "progress", "on-track",
                        "note", "Gone through together; the first steps are taken."))
                .toList();
        var findings = before.path("findings")
                .valueStream()
                .map(each -> Map.of(
                        "audit",
                        each.path("audit").asText(),
                        "discussion",
                        "What the audit found, how the worker sees it, and what helps from now on."))
                .toList();
        manager.post(
                ACTIONS,
                path + "/sessions",
                Map.of("heldOn", authority.time().today().toString(), "actions", actions, "findings", findings));
        authority
                .log()
                .step(
                        of,
                        of.teamManager(),
                        "supervised " + of.worker(),
                        rule,
                        actions.size() + " actions and " + findings.size() + " audits gone through");
        authority.log().equal(rule, "audits discussed in supervision", 1, findings.size());
        authority
                .log()
                .equal(
                        rule,
                        "audits still to be discussed",
                        0,
                        manager.get(ACTIONS, path).body().path("findings").size());
    }

    /** Each owner says that it is done, and the team manager assures it, which ends the audit's follow-up. */
    void finish(String rule) {
        var manager = authority.cast().as(of.teamManager());
        List<JsonNode> open = manager.all(ACTIONS, "/v1/actions?audit=" + of.audit() + "&state=open");
        for (var action : open) {
            var path = "/v1/actions/" + action.path("action").asText();
            authority
                    .cast()
                    .as(action.path("owner").asText())
                    .step(
                            ACTIONS,
                            path,
                            "completion",
                            Map.of(
                                    "how",
                                    "Done with the child, and recorded.",
                                    "doneOn",
                                    authority.time().today().toString()));
            manager.step(ACTIONS, path, "assurance", Map.of("note", "Seen on the record, and heard from the child."));
        }
        authority.time().settle();
        var state = manager.get(ACTIONS, "/v1/follow-ups/" + of.audit())
                .body()
                .path("state")
                .asText();
        authority
                .log()
                .step(
                        of,
                        of.teamManager(),
                        "assured " + open.size() + " actions",
                        rule,
                        "the last one ends the follow-up");
        authority.log().equal(rule, "follow-up of " + of.audit(), "ended", state);
    }
}
