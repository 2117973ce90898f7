package org.practiceaudit.reporting.exports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.practiceaudit.programme.WorkingDays;
import org.practiceaudit.reporting.documents.Shown;

/** What a download is called: its report, and as of when it holds, in London's time. */
final class FileName {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm", Locale.ROOT);
    private static final int LONGEST = 80;

    private FileName() {}

    /** As the header {@code Content-Disposition} has it. */
    static String attached(String title, Optional<Instant> knownUntil, Format format) {
        return "attachment; filename=\"" + of(title, knownUntil, format) + "\"";
    }

    private static String of(String title, Optional<Instant> knownUntil, Format format) {
        var plain = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        var name = plain.substring(0, Math.min(plain.length(), LONGEST));
        return name + knownUntil.map(at -> "-as-of-" + asOf(at)).orElse("") + "." + format.code();
    }

    private static String asOf(Instant until) {
        return Shown.dayEndedAt(until)
                .map(LocalDate::toString)
                .orElseGet(() -> MOMENT.format(until.atZone(WorkingDays.LONDON)));
    }
}
