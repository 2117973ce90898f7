package org.practiceaudit.actions.actions;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.practiceaudit.actions.known.AuditFacts;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.programme.Coded;

/** What callers send. What the rules ask of it is the decider's to say; texts hold at most 20,000 characters. */
final class ActionRequests {
    private ActionRequests() {}

    /**
     * @param audit of the case; or the plan or meeting that it is added to, by who follows it
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
        ActionCommand.OpenDirectly command(Particulars origin, By by, String rule, Instant at) {
            var asked = part(origin.action());
            return new ActionCommand.OpenDirectly(origin.as(asked), asked.smart(), by, rule, at);
        }

        private ActionCommand.Part part(String id) {
            return new ActionCommand.Part(
                    id,
                    new Smart(Narrative.of(what), Narrative.of(outcome), Narrative.of(seenBy)),
                    owner,
                    theme,
                    dueOn);
        }

        /** What an action on this audit has of it. */
        static Particulars on(AuditFacts about, String id) {
            return new Particulars(
                    id,
                    about.audit(),
                    about.child(),
                    about.cycle(),
                    Source.TEAM_MANAGER,
                    "",
                    null,
                    null,
                    null,
                    about.team(),
                    about.service(),
                    about.people());
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

    /**
     * @param owner staff id of who is to do it now; perhaps of another team
     * @param reason why
     */
    public record NewOwner(
            String owner,
            @Size(max = Narrative.MOST_CHARACTERS) String reason) {}

    /**
     * @param dueOn the last day in time now
     * @param reason why
     */
    public record NewDay(
            LocalDate dueOn,
            @Size(max = Narrative.MOST_CHARACTERS) String reason) {}

    /**
     * One of several in place of one; what is not given stays as it was, save its texts.
     *
     * @param what is to be done
     * @param outcome what will be better for the child
     * @param owner staff id of who is to do it
     * @param dueOn the last day in time
     * @param seenBy how it will be seen to be done
     * @param theme code
     */
    public record NewPart(
            @Size(max = Narrative.MOST_CHARACTERS) String what,
            @Size(max = Narrative.MOST_CHARACTERS) String outcome,
            String owner,
            LocalDate dueOn,
            @Size(max = Narrative.MOST_CHARACTERS) String seenBy,
            String theme) {
        ActionCommand.Part inPlaceOf(Particulars former, String id) {
            return new ActionCommand.Part(
                    id,
                    new Smart(Narrative.of(what), Narrative.of(outcome), Narrative.of(seenBy)),
                    owner == null ? former.owner() : owner,
                    theme == null ? former.theme() : theme,
                    dueOn == null ? former.dueOn() : dueOn);
        }
    }

    /** @param reason why */
    public record NewSplit(
            @NotNull @Size(max = 20) List<@Valid @NotNull NewPart> into,
            @Size(max = Narrative.MOST_CHARACTERS) String reason) {}

    /**
     * @param with ids of the others, of the same audit
     * @param into what stands for all of them
     * @param reason why
     */
    public record NewMerger(
            @NotNull @Size(max = 20) List<@NotNull String> with,
            @Valid @NotNull NewPart into,
            @Size(max = Narrative.MOST_CHARACTERS) String reason) {}

    /** @param doneOn without it: today */
    public record NewCompletion(
            @Size(max = Narrative.MOST_CHARACTERS) String how, LocalDate doneOn) {}

    public record NewAssurance(
            @Size(max = Narrative.MOST_CHARACTERS) String note) {}

    public record NewRefusal(
            @Size(max = Narrative.MOST_CHARACTERS) String reason) {}
}
