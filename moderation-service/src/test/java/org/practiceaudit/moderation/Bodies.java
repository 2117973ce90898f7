package org.practiceaudit.moderation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What people send. */
public final class Bodies {
    public static final String RATIONALE = "The safety plan of the family Zebedee is out of date.";
    public static final String WHAT = "Go over the safety plan with Zebedee's mother.";

    private Bodies() {}

    public static Map<String, Object> serviceAction() {
        return new HashMap<>(Map.of(
                "what", WHAT,
                "outcome", "The child knows whom to call.",
                "owner", "worker",
                "dueOn", "2099-10-16",
                "seenBy", "The plan is signed and on the record.",
                "theme", "risk-and-safeguarding",
                "section", "risk"));
    }

    public static Map<String, Object> auditorAction() {
        return new HashMap<>(Map.of(
                "what", "Cite dates of documents.",
                "outcome", "Findings can be traced.",
                "owner", "auditor",
                "dueOn", "2099-10-30",
                "seenBy", "The next audit cites them."));
    }

    public static Map<String, Object> completion(String grade) {
        return new HashMap<>(Map.of(
                "grade",
                grade,
                "rationale",
                RATIONALE,
                "sections",
                List.of(Map.of(
                        "section", "risk", "grade", grade, "rationale", "The plan names a house they have left.")),
                "discussedOn",
                LocalDate.now().toString(),
                "discussion",
                "Talked through with the auditor.",
                "serviceActions",
                List.of(serviceAction()),
                "auditorActions",
                List.of(auditorAction())));
    }

    public static Map<String, Object> dispute(String audit, String subject, String... actions) {
        var body = new HashMap<String, Object>(
                Map.of("audit", audit, "subject", subject, "reason", "The plan of the Zebedees was renewed."));
        if (actions.length > 0) {
            body.put("actions", List.of(actions));
        }
        return body;
    }
}
