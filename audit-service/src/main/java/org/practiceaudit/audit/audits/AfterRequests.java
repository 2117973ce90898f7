package org.practiceaudit.audit.audits;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.practiceaudit.eventstore.Narrative;

/** What callers send about an audit that has been handed in. Only form is checked here. */
final class AfterRequests {
    private static final int TEXT = Narrative.MOST_CHARACTERS;
    private static final int CODES = 20;

    private AfterRequests() {}

    /**
     * @param reasons codes of the programme
     * @param note what is to be mended
     * @param dueOn by when, where the programme does not count the day itself
     */
    record ReturnPart(
            @NotNull @Size(max = CODES) List<@NotNull String> reasons,
            @Size(max = TEXT) String note,
            LocalDate dueOn) {}

    /** @param reason code of the programme */
    record EndingPart(
            @NotNull String reason, @Size(max = TEXT) String explanation) {}

    record ServicesPart(@NotNull @Size(max = CODES) List<@NotNull String> services) {}

    /** @param delay why work is behind, where it is */
    record EarlierActionsPart(
            @NotNull @Size(max = 200) List<@Valid @NotNull EarlierActionPart> actions,
            @Size(max = TEXT) String delay) {
        List<EarlierActions.Reviewed> reviewed() {
            return actions.stream()
                    .map(each -> new EarlierActions.Reviewed(each.action(), each.progress(), Narrative.of(each.note())))
                    .toList();
        }
    }

    record EarlierActionPart(
            @NotNull String action,
            EarlierActions.Progress progress,
            @Size(max = TEXT) String note) {}

    record ChallengePart(
            Challenge.Subject subject, @Size(max = TEXT) String text) {}

    /** @param amends whether the auditor takes the audit back to change it; no where left out */
    record AnswerPart(
            Challenge.Outcome outcome, @Size(max = TEXT) String reason, Boolean amends) {}
}
