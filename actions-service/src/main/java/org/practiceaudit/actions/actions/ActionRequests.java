package org.practiceaudit.actions.actions;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.practiceaudit.actions.known.AuditFacts;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.programme.Coded;

/** What callers send. What the rules ask of it is the decider's to say; texts hold at most 20,000 characters. */
final class ActionRequests {
    private ActionRequests() {}

    /**
     * @param what is to be done
     * @param outcome what will be better for the child
     * @param owner staff id of who is to do it
     * @param dueOn the last day in time
     * @param seenBy how it will be seen to be done
     * @param theme code
     */
    public record NewAction(
            @NotNull String audit,
            @Size(max = Narrative.MOST_CHARACTERS) String what,
            @Size(max = Narrative.MOST_CHARACTERS) String outcome,
            String owner,
            LocalDate dueOn,
            @Size(max = Narrative.MOST_CHARACTERS) String seenBy,
            String theme) {
        ActionCommand.OpenDirectly command(String id, AuditFacts about, By by, Instant at) {
            var action = new Particulars(
                    id,
                    about.audit(),
                    about.child(),
                    about.cycle(),
                    Source.TEAM_MANAGER,
                    "",
                    theme,
                    owner,
                    dueOn,
                    about.team(),
                    about.service(),
                    about.people());
            var smart = new Smart(Narrative.of(what), Narrative.of(outcome), Narrative.of(seenBy));
            return new ActionCommand.OpenDirectly(action, smart, by, at);
        }
    }

    /** @param progress on-track, delayed or blocked; without it: delayed when overdue, else on-track */
    public record NewReview(
            @NotNull LocalDate supervisionOn,

            @Pattern(regexp = "on-track|delayed|blocked", message = "must be on-track, delayed or blocked")
            String progress,

            @Size(max = Narrative.MOST_CHARACTERS) String note) {
        Optional<Progress> progressOfReview() {
            return Optional.ofNullable(progress).map(code -> Coded.of(Progress.class, code));
        }
    }

    /** @param doneOn without it: today */
    public record NewCompletion(
            @Size(max = Narrative.MOST_CHARACTERS) String how, LocalDate doneOn) {}

    public record NewAssurance(
            @Size(max = Narrative.MOST_CHARACTERS) String note) {}

    public record NewRefusal(
            @Size(max = Narrative.MOST_CHARACTERS) String reason) {}
}
