package org.practiceaudit.moderation.moderations;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.practiceaudit.moderation.moderations.Moderation.Completed;
import org.practiceaudit.programme.WorkingDays;

/** BR-14: what goes onto the child's record. Grade and actions for the service; what concerns the auditor does not. */
final class CaseNote {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private CaseNote() {}

    static String of(Completed state) {
        var outcome = state.outcome();
        var note = new StringBuilder("Audit ")
                .append(state.about().audit())
                .append(" was moderated on ")
                .append(day(WorkingDays.dateOf(outcome.at())))
                .append(". Moderated grade: ")
                .append(outcome.grade().words())
                .append(state.changed() ? " (auditor: " + state.auditorGrade().words() + ")." : " (as the auditor).");
        var number = 1;
        for (var action : outcome.serviceActions()) {
            note.append("\n%d. %s Outcome: %s By %s, due %s."
                    .formatted(
                            number++,
                            sentence(action.what().text()),
                            sentence(action.outcome().text()),
                            action.owner(),
                            day(action.dueOn())));
        }
        return outcome.serviceActions().isEmpty()
                ? note.append(" No further actions for the service.").toString()
                : note.toString();
    }

    private static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }

    private static String day(LocalDate date) {
        return DAY.format(date);
    }
}
