package org.practiceaudit.actions.supervision;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.practiceaudit.actions.actions.Progress;
import org.practiceaudit.actions.supervision.Session.Kind;
import org.practiceaudit.actions.supervision.Session.Said;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.programme.Coded;

/** What callers send. */
final class SupervisionRequests {
    private SupervisionRequests() {}

    /**
     * @param heldOn the day on which it was held
     * @param actions what was said of each open action
     * @param findings what was said of each audit whose findings are to be discussed
     */
    public record NewSession(
            LocalDate heldOn,
            @Size(max = 500) List<@Valid @NotNull Reviewed> actions,
            @Size(max = 500) List<@Valid @NotNull Discussed> findings) {
        List<Said> said() {
            return Stream.concat(
                            list(actions).stream().map(Reviewed::said),
                            list(findings).stream().map(Discussed::said))
                    .toList();
        }

        private static <T> List<T> list(List<T> given) {
            return given == null ? List.of() : given;
        }
    }

    /**
     * @param progress on-track, delayed or blocked
     * @param notReached why the supervision left it for the next one; then without progress and note
     */
    public record Reviewed(
            @NotNull String action,

            @Pattern(regexp = "on-track|delayed|blocked", message = "must be on-track, delayed or blocked")
            String progress,

            @Size(max = Narrative.MOST_CHARACTERS) String note,
            @Size(max = Narrative.MOST_CHARACTERS) String notReached) {
        Said said() {
            return new Said(
                    Kind.ACTION,
                    action,
                    progress == null ? null : Coded.of(Progress.class, progress),
                    Narrative.of(note),
                    Narrative.of(notReached));
        }
    }

    /**
     * @param discussion what was said of the findings
     * @param notReached why the supervision left it for the next one; then without a discussion
     */
    public record Discussed(
            @NotNull String audit,
            @Size(max = Narrative.MOST_CHARACTERS) String discussion,
            @Size(max = Narrative.MOST_CHARACTERS) String notReached) {
        Said said() {
            return new Said(Kind.FINDINGS, audit, null, Narrative.of(discussion), Narrative.of(notReached));
        }
    }
}
