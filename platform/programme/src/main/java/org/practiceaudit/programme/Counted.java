package org.practiceaudit.programme;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A date and how it was found, so that a deadline can say why it is due.
 *
 * @param count what was counted, in words, such as {@code within 5 working days of}
 * @param from the date counted from, itself never counted
 * @param date the result
 * @param skipped the non-working days passed over on the way, in order
 */
public record Counted(String count, LocalDate from, LocalDate date, List<Skipped> skipped) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);

    /** A day nobody was expected to work, and why. */
    public record Skipped(LocalDate date, Reason reason, String name) {}

    /** Why a day is not a working day. A weekend stays a weekend when it is also something else. */
    public enum Reason implements Coded {
        WEEKEND,
        BANK_HOLIDAY,
        CLOSURE
    }

    public Counted {
        skipped = List.copyOf(skipped);
    }

    /**
     * One line, such as {@code within 2 working days of Thu 24 Dec 2026: Wed 30 Dec 2026; not counted: Fri 25 Dec
     * ...}.
     */
    public String explain() {
        String passed = skipped.stream()
                .map(day -> DAY.format(day.date()) + " (" + day.name() + ")")
                .collect(Collectors.joining(", "));
        String result = count + " " + DAY.format(from) + ": " + DAY.format(date);
        return passed.isEmpty() ? result : result + "; not counted: " + passed;
    }
}
