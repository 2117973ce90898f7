package org.practiceaudit.actions.learning;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.practiceaudit.eventstore.Narrative;

/** What callers send. What the rules ask of it is the decider's to say; texts hold at most 20,000 characters. */
final class LearningRequests {
    private LearningRequests() {}

    /**
     * @param service that it was passed on to
     * @param themes codes of the programme's themes
     * @param about what was passed on, in words; may be left out
     */
    public record NewLearning(
            @NotNull String cycle,
            String service,
            List<@NotNull String> themes,
            @Size(max = Narrative.MOST_CHARACTERS) String about) {}

    /**
     * @param service that it is for; without it for all
     * @param lead staff id
     * @param about what it is
     */
    public record NewCampaign(
            @NotNull String cycle,

            @NotNull
            @Pattern(regexp = "action-plan|workshop|campaign", message = "must be action-plan, workshop or campaign")
            String kind,

            String theme,
            String service,
            String lead,
            LocalDate startsOn,
            LocalDate endsOn,
            @Size(max = Narrative.MOST_CHARACTERS) String about) {}

    /**
     * @param service that it is for; without it for all
     * @param lead staff id
     * @param dueOn last day of its timescale
     * @param about what is to be improved
     */
    public record NewImprovement(
            @NotNull String cycle,
            String theme,
            String service,
            String lead,
            LocalDate dueOn,
            @Size(max = Narrative.MOST_CHARACTERS) String about) {}

    /** @param doneOn without it: today */
    public record NewCompletion(
            LocalDate doneOn,
            @Size(max = Narrative.MOST_CHARACTERS) String how) {}
}
