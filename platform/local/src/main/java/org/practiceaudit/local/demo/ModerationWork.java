package org.practiceaudit.local.demo;

import static org.practiceaudit.local.demo.Service.MODERATION;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.practiceaudit.local.demo.ActionStory.Fate;
import org.practiceaudit.local.demo.Part.Twist;

/** What moderators do, and whoever disputes it and decides (BR-14, BR-26). */
final class ModerationWork {
    private final Cast cast;
    private final BusinessTime time;
    private final AuditWork audits;

    ModerationWork(Cast cast, BusinessTime time, AuditWork audits) {
        this.cast = cast;
        this.time = time;
        this.audits = audits;
    }

    void moderate(Story story) {
        var moderator = cast.as(story.of().moderator());
        var grade = story.part().moderated().orElseThrow();
        var changed = !grade.equals(story.part().grade());
        var body = new HashMap<String, Object>();
        body.put("grade", grade);
        body.put(
                "rationale",
                changed ? "The evidence on risk carries another grade." : "The evidence carries the grade.");
        body.put("sections", changed ? List.of(changed(grade)) : List.of());
        body.put("discussedOn", time.today().toString());
        body.put("discussion", "Gone through with the auditor, section by section.");
        body.put("serviceActions", serviceActions(story, changed));
        body.put("auditorActions", changed ? List.of(auditorAction(story)) : List.of());
        moderator.step(MODERATION, path(story), "complete", body);
        story.moderate(time.today());
        var result = moderator.get(MODERATION, path(story)).body().path("result");
        result.path("serviceActions")
                .forEach(action -> story.open(opened(action, story.of().teamManager(), Fate.OPEN)));
        result.path("auditorActions")
                .forEach(action ->
                        story.open(opened(action, cast.managerOf(story.of().auditor()), Fate.CLOSED)));
    }

    private static Map<String, Object> changed(String grade) {
        return Map.of("section", "risk", "grade", grade, "rationale", "The safety plan names a house they have left.");
    }

    /** The auditor disputes the grade, or the team manager the actions. */
    void dispute(Story story) {
        var subject = subject(story);
        var body = new HashMap<String, Object>();
        body.put("audit", story.of().audit());
        body.put("subject", subject);
        if (subject.equals("grade")) {
            body.put("reason", "The record of the spring was not looked at; it bears the auditor's grade.");
            cast.as(story.of().auditor()).post(MODERATION, "/v1/disputes", body);
        } else {
            body.put("reason", "The school does this already, and the child would have the same work twice.");
            body.put("actions", disputed(story).stream().map(ActionStory::id).toList());
            cast.as(story.of().teamManager()).post(MODERATION, "/v1/disputes", body);
        }
        story.dispute(subject);
    }

    /** The final word: of the head of quality assurance on the grade, of the area's head of service on the actions. */
    void decide(Story story) {
        var dispute = open(story);
        if (subject(story).equals("grade")) {
            cast.as(Cast.HEAD_OF_QUALITY)
                    .step(
                            MODERATION,
                            dispute,
                            "decision",
                            Map.of(
                                    "grade",
                                    story.part().grade(),
                                    "rationale",
                                    "Having read the record again, the auditor's grade stands."));
            story.decideGrade(story.part().grade(), time.today());
        } else {
            var withdrawn = disputed(story).getFirst();
            cast.as(story.of().headOfService())
                    .step(
                            MODERATION,
                            dispute,
                            "decision",
                            Map.of(
                                    "withdrawnActions",
                                    List.of(withdrawn.id()),
                                    "rationale",
                                    "The first is done elsewhere; the other stands."));
            story.decideActions(withdrawn);
        }
    }

    private List<Map<String, Object>> serviceActions(Story story, boolean changed) {
        var actions = new ArrayList<Map<String, Object>>();
        if (changed || story.part().twist() == Twist.ACTIONS_DISPUTED) {
            actions.add(action("lived-experience", story.of().worker()));
        }
        if (story.part().twist() == Twist.ACTIONS_DISPUTED) {
            actions.add(action("planning", story.of().worker()));
        }
        return actions;
    }

    private Map<String, Object> action(String section, String owner) {
        var learning = Texts.learning(section);
        var action = new HashMap<>(Texts.action(learning, owner, audits.dueOn(Fate.OPEN)));
        action.put("theme", learning.theme());
        return action;
    }

    private Map<String, Object> auditorAction(Story story) {
        return Map.of(
                "what", "Grade two records together with the moderator.",
                "outcome", "Children get the same judgement, whoever audits.",
                "seenBy", "Both grades are compared in supervision.",
                "owner", story.of().auditor(),
                "dueOn", audits.dueOn(Fate.CLOSED).toString());
    }

    private static ActionStory opened(JsonNode action, String manager, Fate fate) {
        return new ActionStory(
                action.path("action").asText(),
                action.path("owner").asText(),
                manager,
                LocalDate.parse(action.path("dueOn").asText()),
                fate);
    }

    /** The actions of the moderation, which is what is disputed: the last that came. */
    private static List<ActionStory> disputed(Story story) {
        var actions = story.actions();
        return actions.subList(actions.size() - 2, actions.size());
    }

    private String open(Story story) {
        var items = cast.as(Cast.AUDIT_TEAM)
                .get(MODERATION, "/v1/disputes?state=open&audit=" + story.of().audit())
                .body()
                .path("items");
        if (items.size() != 1) {
            throw new DemoProblem(
                    MODERATION,
                    items.size() + " disputes are open about " + story.of().audit() + ", not one: " + items);
        }
        return "/v1/disputes/" + items.path(0).path("dispute").asText();
    }

    private static String subject(Story story) {
        return story.part().twist() == Twist.GRADE_DISPUTED ? "grade" : "actions";
    }

    private static String path(Story story) {
        return "/v1/moderations/" + story.of().audit();
    }
}
