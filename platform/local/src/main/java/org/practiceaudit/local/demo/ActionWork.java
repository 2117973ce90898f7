package org.practiceaudit.local.demo;

import static org.practiceaudit.local.demo.Service.ACTIONS;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What workers, managers and heads of service do after an audit (BR-10 to BR-12). */
final class ActionWork {
    private final Cast cast;
    private final BusinessTime time;

    ActionWork(Cast cast, BusinessTime time) {
        this.cast = cast;
        this.time = time;
    }

    /** Supervision looks at what is open; owners say what is done, and managers assure it. */
    void goOn(Story story) {
        for (var action : story.actions()) {
            if (action.toReview()) {
                cast.as(action.manager())
                        .post(
                                ACTIONS,
                                path(action) + "/reviews",
                                Map.of("supervisionOn", time.today().toString(), "note", "Gone through together."));
                story.review(action);
            }
            if (action.toComplete()) {
                cast.as(action.owner())
                        .step(
                                ACTIONS,
                                path(action),
                                "completion",
                                Map.of(
                                        "how",
                                        "Done with the family, and recorded.",
                                        "doneOn",
                                        time.today().toString()));
                story.complete(action);
            }
            if (action.toAssure()) {
                cast.as(action.manager())
                        .step(
                                ACTIONS,
                                path(action),
                                "assurance",
                                Map.of("note", "Seen on the record and asked the child."));
                story.close(action);
            }
        }
    }

    /** BR-12: the head of service records the case planning discussion. */
    void discuss(Story story, LocalDate heldOn) {
        cast.as(story.of().headOfService())
                .step(
                        ACTIONS,
                        "/v1/pathways/" + story.of().audit(),
                        "steps/" + PathwayStory.STEP + "/completion",
                        Map.of(
                                "doneOn", heldOn.toString(),
                                "attendees",
                                        List.of(
                                                story.of().headOfService(),
                                                story.of().teamManager(),
                                                story.of().worker()),
                                "note", "The plan is changed: visits twice a week, and the grandmother stays over."));
        story.discuss();
    }

    private static String path(ActionStory action) {
        return "/v1/actions/" + action.id();
    }
}
