package org.practiceaudit.moderation.moderations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.moderation.moderations.Moderation.Open;
import org.practiceaudit.moderation.people.Candidate;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.WorkingDays;

/** Who may moderate: the one named, never the auditor, and independent in the programme's sense (PQ-17). */
final class ModeratorRules {
    private static final String RULE = "PQ-17";
    private static final String FIELD = "moderator";

    private final ProgrammePolicy policy;

    ModeratorRules(ProgrammePolicy policy) {
        this.policy = policy;
    }

    /** Quality assurance names who moderates, for the first time after a challenge or instead of somebody. */
    Decision<ModerationEvent> name(ModerationCommand.NameModerator command, Open state) {
        var candidate = command.candidate();
        var about = state.about();
        var why = new ArrayList<Rejection>();
        if (!candidate.known()) {
            why.add(no("The staff directory does not have them.", "Name somebody whom it has."));
        } else if (candidate.jobs().stream().noneMatch(policy.moderation().moderatorJobRoles()::contains)) {
            why.add(no(
                    "Nobody in their job moderates in this programme.",
                    "Name one of " + String.join(", ", policy.moderation().moderatorJobRoles()) + "."));
        }
        if (candidate.staff().equals(about.auditor())) {
            why.add(no("Nobody moderates their own audit.", "Name somebody else."));
        }
        bars(candidate, about, command)
                .forEach(bar -> why.add(no("They cannot moderate because they " + bar + ".", "Name somebody else.")));
        if (!why.isEmpty()) {
            return Decision.reject(why);
        }
        var standing = !(state instanceof Moderation.AwaitingModerator)
                && candidate.staff().equals(about.moderator());
        return standing
                ? Decision.unchanged()
                : Decision.accept(new ModerationEvent.ModeratorNamed(candidate.staff(), command.by(), command.at()));
    }

    /** Why this person may not say anything as the moderator. */
    Optional<Rejection> refused(Candidate by, Open state, ModerationCommand command) {
        var about = state.about();
        if (by.staff().equals(about.auditor())) {
            return Optional.of(Rejection.notAllowed(
                    "ACCESS", "Nobody moderates their own audit.", "Ask the audit team to name another moderator."));
        }
        if (state instanceof Moderation.AwaitingModerator) {
            return Optional.of(Rejection.notAllowed(
                    RULE, "Nobody is named yet to judge this challenge.", "Ask the audit team to name a moderator."));
        }
        if (!by.staff().equals(about.moderator())) {
            return Optional.of(Rejection.notAllowed(
                    "ACCESS",
                    "Only the moderator named on the audit completes its moderation.",
                    "Ask the moderator, or the audit team to name another."));
        }
        return bars(by, about, command).stream()
                .findFirst()
                .map(bar -> Rejection.notAllowed(
                        RULE,
                        "The moderator cannot moderate because they " + bar + ".",
                        "Ask the audit team to name another."));
    }

    /** Why what only the moderator does is not this person's to do, however the moderation stands. */
    static Optional<Rejection> stranger(ModerationCommand command, Case about) {
        return moderating(command)
                .filter(staff -> !staff.equals(about.moderator()))
                .map(_ -> Rejection.notAllowed(
                        "ACCESS",
                        "Only the moderator named on the audit does this.",
                        "Ask the moderator, or the audit team to name another."));
    }

    private static Optional<String> moderating(ModerationCommand command) {
        return switch (command) {
            case ModerationCommand.Commit commit -> Optional.of(commit.by());
            case ModerationCommand.Find find -> Optional.of(find.by());
            case ModerationCommand.Complete complete ->
                Optional.of(complete.by().staff());
            case ModerationCommand.Hear _,
                    ModerationCommand.PassDueDay _,
                    ModerationCommand.CloseInMeeting _,
                    ModerationCommand.NameModerator _,
                    ModerationCommand.Discuss _,
                    ModerationCommand.AnswerReferral _ -> Optional.empty();
        };
    }

    private List<String> bars(Candidate candidate, Case about, ModerationCommand command) {
        return about.connections()
                .bars(candidate, policy.moderation().independence(), WorkingDays.dateOf(command.at()));
    }

    private static Rejection no(String detail, String remedy) {
        return Rejection.broken(RULE, FIELD, detail, remedy);
    }
}
