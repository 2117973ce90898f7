package org.practiceaudit.reporting.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.practiceaudit.programme.WorkingDays;

/** Values as a person reads them, the same on a page and in a file: British dates, London time with its zone. */
public final class Shown {
    /** What stands in place of a number that is so small that it could tell who it is about. */
    public static final String SUPPRESSED = "suppressed";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm zzz", Locale.UK);

    private Shown() {}

    /** Empty where there is nothing to say. */
    public static String text(Document.Value value) {
        return switch (value) {
            case Document.Words(var text) -> text;
            case Document.Amount(var number) -> number(number);
            case Document.Share(var part) -> String.format(Locale.UK, "%.1f%%", 100 * part);
            case Document.Day(var day) -> day(day);
            case Document.Moment(var at) -> moment(at);
            case Document.Suppressed() -> SUPPRESSED;
            case Document.Nothing() -> "";
        };
    }

    /** Whole numbers without decimals, others with two. */
    public static String number(double number) {
        return number == Math.rint(number)
                ? String.format(Locale.UK, "%,.0f", number)
                : String.format(Locale.UK, "%,.2f", number);
    }

    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    public static String moment(Instant at) {
        return MOMENT.format(at.atZone(WorkingDays.LONDON));
    }

    /** As of when a report holds, in a sentence. */
    public static String asOf(Optional<Instant> knownUntil) {
        return knownUntil.map(Shown::heldUntil).orElse("Nothing has been recorded yet.");
    }

    private static String heldUntil(Instant until) {
        return dayEndedAt(until)
                .map(day -> "As known at the end of " + day(day) + ".")
                .orElseGet(() -> "As known at " + moment(until) + ".");
    }

    /** The end of a past day is a midnight, which is easily taken for the day that it begins; empty for any other instant. */
    public static Optional<LocalDate> dayEndedAt(Instant until) {
        var local = until.atZone(WorkingDays.LONDON);
        return local.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? Optional.of(local.toLocalDate().minusDays(1))
                : Optional.empty();
    }
}
