package org.practiceaudit.moderation.meetings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.practiceaudit.eventstore.rest.Ids;
import org.practiceaudit.moderation.meetings.Minutes.ComingAudit;
import org.practiceaudit.moderation.meetings.Minutes.Discussed;
import org.practiceaudit.moderation.meetings.Minutes.PlannedAction;

/**
 * What is sent when the meeting was held. Which audits it went over, and how, it said of each while it was on. Texts here are
 * about the service and name no child.
 *
 * @param chairedBy staff id, one of {@code attended}
 * @param themes of the programme's tool
 * @param actionPlan for the service
 * @param comingAudits audits and deep dives that it plans
 */
record MinutesRequest(
        LocalDate heldOn,
        String chairedBy,
        @Size(max = 200) List<@NotBlank String> attended,
        @Size(max = 50) List<@NotBlank String> themes,
        @Size(max = 50) List<@Valid @NotNull PlanItem> actionPlan,
        @Size(max = 50) List<@Valid @NotNull Coming> comingAudits) {
    private static final int MOST = 2000;

    /** @param theme of the tool, under which it is counted */
    @Schema(name = "ServiceAction")
    record PlanItem(
            @Size(max = MOST) String what,
            @Size(max = MOST) String outcome,
            @Size(max = MOST) String seenBy,
            String owner,
            LocalDate dueOn,
            String theme) {}

    /** @param activity code of the kind of audit among the programme's activities */
    @Schema(name = "ComingAuditAsked")
    record Coming(
            @NotBlank String activity,
            LocalDate startsOn,
            @Size(max = MOST) String focus) {}

    MinutesRequest {
        attended = attended == null ? List.of() : attended;
        themes = themes == null ? List.of() : themes;
        actionPlan = actionPlan == null ? List.of() : actionPlan;
        comingAudits = comingAudits == null ? List.of() : comingAudits;
    }

    Minutes minutes(List<Discussed> discussed) {
        return new Minutes(
                heldOn,
                chairedBy,
                attended,
                discussed,
                themes,
                actionPlan.stream()
                        .map(each -> new PlannedAction(
                                Ids.next(),
                                each.what(),
                                each.outcome(),
                                each.seenBy(),
                                each.owner(),
                                each.dueOn(),
                                each.theme()))
                        .toList(),
                comingAudits.stream()
                        .map(each -> new ComingAudit(each.activity(), each.startsOn(), each.focus()))
                        .toList());
    }
}
