package org.practiceaudit.bench.clocks;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Working days and clocks counted once more, from the words of the programmes page alone and with nothing of the platform's: what
 * it counted is held against this.
 */
final class OwnCalendar {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int GRACE = 5;
    private static final int WEEK = 7;

    /** Bank holidays in England and Wales as gov.uk lists them. */
    private static final Set<LocalDate> BANK_HOLIDAYS = Stream.of(
                    "2026-01-01",
                    "2026-04-03",
                    "2026-04-06",
                    "2026-05-04",
                    "2026-05-25",
                    "2026-08-31",
                    "2026-12-25",
                    "2026-12-28",
                    "2027-01-01",
                    "2027-03-26",
                    "2027-03-29",
                    "2027-05-03",
                    "2027-05-31",
                    "2027-08-30",
                    "2027-12-27",
                    "2027-12-28",
                    "2028-01-03",
                    "2028-04-14",
                    "2028-04-17",
                    "2028-05-01",
                    "2028-05-29",
                    "2028-08-28",
                    "2028-12-25",
                    "2028-12-26")
            .map(LocalDate::parse)
            .collect(Collectors.toUnmodifiableSet());

    private OwnCalendar() {}

    /**
     * When something is due.
     *
     * @param on last day in time
     * @param missedAt first instant at which it is missed
     */
    record Due(LocalDate on, Instant missedAt) {
        private static Due by(LocalDate last) {
            return new Due(last, endOf(last));
        }

        /** What is to be done after a time is missed five working days later. */
        private static Due after(LocalDate first) {
            return new Due(first, endOf(working(first, GRACE)));
        }
    }

    static boolean isWorking(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !BANK_HOLIDAYS.contains(day);
    }

    /** The n-th working day after a day that is not counted itself. */
    static LocalDate working(LocalDate after, int n) {
        var day = after;
        for (var left = n; left > 0; ) {
            day = day.plusDays(1);
            left -= isWorking(day) ? 1 : 0;
        }
        return day;
    }

    static LocalDate onOrBefore(LocalDate day) {
        return isWorking(day) ? day : onOrBefore(day.minusDays(1));
    }

    static LocalDate onOrAfter(LocalDate day) {
        return isWorking(day) ? day : onOrAfter(day.plusDays(1));
    }

    static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(LONDON).toInstant();
    }

    static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(LONDON).toInstant();
    }

    static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, LONDON);
    }

    /** @param kind code of the clock as the programme writes it */
    static Due due(String kind, int count, LocalDate from, int nth) {
        return switch (kind) {
            case "within-working-days" -> Due.by(working(from, count));
            case "within-days" -> Due.by(from.plusDays(count));
            case "within-weeks" -> Due.by(notBeforeNext(from, from.plusDays((long) WEEK * count)));
            case "within-months" -> Due.by(notBeforeNext(from, from.plusMonths(count)));
            case "after-weeks" -> Due.after(onOrAfter(from.plusDays((long) WEEK * count)));
            case "after-months" -> Due.after(onOrAfter(from.plusMonths(count)));
            case "weekly" -> Due.by(onOrAfter(from.plusDays((long) WEEK * nth)));
            default -> throw new IllegalArgumentException("This calendar cannot count " + kind);
        };
    }

    private static LocalDate notBeforeNext(LocalDate from, LocalDate last) {
        var counted = onOrBefore(last);
        var next = working(from, 1);
        return counted.isBefore(next) ? next : counted;
    }
}
