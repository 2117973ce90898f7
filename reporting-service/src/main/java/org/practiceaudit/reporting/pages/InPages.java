package org.practiceaudit.reporting.pages;

import io.quarkus.qute.TemplateExtension;
import java.time.LocalDate;
import java.util.Locale;
import org.practiceaudit.reporting.documents.Shown;
import org.practiceaudit.reporting.facts.StreamFacts.Action;
import org.practiceaudit.reporting.tracking.AuditRow;

/** What templates ask of what trackers hold: {@code {row.standing.words}}, {@code {row.dueOn.shown}}. */
@TemplateExtension
class InPages {
    private InPages() {}

    static String shown(LocalDate day) {
        return day == null ? "" : Shown.day(day);
    }

    static String words(String code) {
        return Happening.words(code);
    }

    static String words(AuditRow.Moderated moderation) {
        return lower(moderation);
    }

    static String words(AuditRow.Standing standing) {
        return lower(standing);
    }

    static String words(Action.Standing standing) {
        return switch (standing) {
            case COMPLETED -> "done, not assured";
            case CLOSED -> "assured";
            case CANCELLED -> "not needed any more";
            case OPEN, REPLACED -> lower(standing);
        };
    }

    static String colour(AuditRow.Standing standing) {
        return switch (standing) {
            case NOT_STARTED -> "grey";
            case STARTED -> "blue";
            case RETURNED, INVALIDATED -> "yellow";
            case SUBMITTED -> "turquoise";
            case FINALISED -> "green";
            case CANCELLED -> "grey";
        };
    }

    static String colour(Action.Standing standing) {
        return switch (standing) {
            case OPEN -> "blue";
            case COMPLETED -> "turquoise";
            case CLOSED -> "green";
            case CANCELLED, REPLACED -> "grey";
        };
    }

    private static String lower(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
