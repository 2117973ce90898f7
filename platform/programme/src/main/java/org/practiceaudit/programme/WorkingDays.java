package org.practiceaudit.programme;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.practiceaudit.programme.Counted.Reason;
import org.practiceaudit.programme.Counted.Skipped;

/**
 * "Counting time" of the programmes page. A working day is Monday to Friday, not a bank holiday of England and Wales,
 * not a closure of the authority. Dates are London dates; nothing here reads a clock.
 */
public final class WorkingDays {

    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final List<Closure> closures;

    private WorkingDays(Collection<Closure> closures) {
        this.closures = List.copyOf(closures);
    }

    public static WorkingDays with(Collection<Closure> closures) {
        return new WorkingDays(closures);
    }

    /** No closures beside weekends and bank holidays. */
    public static WorkingDays englandAndWales() {
        return new WorkingDays(List.of());
    }

    /** The end of a London day, exclusive: the first instant of the next one, also across a clock change. */
    public static Instant endOfDay(LocalDate date) {
        return startOfDay(date.plusDays(1));
    }

    /** The first instant of a London day. */
    public static Instant startOfDay(LocalDate date) {
        return date.atStartOfDay(LONDON).toInstant();
    }

    /** The London day an instant belongs to: 23:30 UTC in summer is the next day. */
    public static LocalDate dateOf(Instant instant) {
        return instant.atZone(LONDON).toLocalDate();
    }

    /** "Within the last N months": on or after the same day N calendar months back, clamped to the month's end. */
    public static boolean withinLastMonths(LocalDate date, int months, LocalDate today) {
        return !date.isBefore(today.minusMonths(months));
    }

    public boolean isWorkingDay(LocalDate date) {
        return whyNot(date).isEmpty();
    }

    /** Why a day is not a working day; empty for a working day. */
    public Optional<Skipped> whyNot(LocalDate date) {
        if (date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return Optional.of(new Skipped(date, Reason.WEEKEND, "weekend"));
        }
        return BankHolidays.on(date)
                .map(name -> new Skipped(date, Reason.BANK_HOLIDAY, name))
                .or(() -> closures.stream()
                        .filter(closure -> closure.covers(date))
                        .findFirst()
                        .map(closure -> new Skipped(date, Reason.CLOSURE, closure.name())));
    }

    /** The Nth working day after a date, whose own day is not counted. {@code n} is at least 1. */
    public Counted withinWorkingDays(LocalDate from, int n) {
        atLeastOne(n);
        var skipped = new ArrayList<Skipped>();
        LocalDate date = from;
        for (int counted = 0; counted < n; counted++) {
            date = move(date.plusDays(1), 1, skipped);
        }
        return new Counted("within " + units(n, "working day") + " of", from, date, skipped);
    }

    /** Calendar days; may end on a non-working day. */
    public Counted withinDays(LocalDate from, int n) {
        atLeastOne(n);
        return new Counted("within " + units(n, "day") + " of", from, from.plusDays(n), List.of());
    }

    /** The last working day on or before, but never before the first working day after {@code from}. */
    public Counted withinWeeks(LocalDate from, int n) {
        atLeastOne(n);
        return lastOnOrBefore("within " + units(n, "week") + " of", from, from.plusWeeks(n));
    }

    /** Calendar months, clamped to the month's end; else as {@link #withinWeeks}. */
    public Counted withinMonths(LocalDate from, int n) {
        atLeastOne(n);
        return lastOnOrBefore("within " + units(n, "month") + " of", from, from.plusMonths(n));
    }

    /** The first working day on or after. */
    public Counted afterWeeks(LocalDate from, int n) {
        atLeastOne(n);
        return firstOnOrAfter(units(n, "week") + " after", from, from.plusWeeks(n));
    }

    /** Calendar months, clamped to the month's end; the first working day on or after. */
    public Counted afterMonths(LocalDate from, int n) {
        atLeastOne(n);
        return firstOnOrAfter(units(n, "month") + " after", from, from.plusMonths(n));
    }

    /** The last working day on or before the date {@code n} weeks earlier. */
    public Counted weeksBefore(LocalDate date, int n) {
        atLeastOne(n);
        var skipped = new ArrayList<Skipped>();
        LocalDate found = move(date.minusWeeks(n), -1, skipped);
        return new Counted(units(n, "week") + " before", date, found, skipped);
    }

    /** The Nth working day before a date, whose own day is not counted. */
    public Counted workingDaysBefore(LocalDate date, int n) {
        atLeastOne(n);
        var skipped = new ArrayList<Skipped>();
        LocalDate found = date;
        for (int counted = 0; counted < n; counted++) {
            found = move(found.minusDays(1), -1, skipped);
        }
        return new Counted(units(n, "working day") + " before", date, found, skipped);
    }

    /** The {@code nth} seventh day after {@code from}, moved to the first working day on or after it. */
    public Counted weekly(LocalDate from, int nth) {
        atLeastOne(nth);
        return firstOnOrAfter("weekly, number " + nth + ", from", from, from.plusWeeks(nth));
    }

    public Counted firstWorkingDayOf(YearMonth month) {
        var skipped = new ArrayList<Skipped>();
        LocalDate first = month.atDay(1);
        return new Counted("first working day of the month from", first, move(first, 1, skipped), skipped);
    }

    public Counted lastWorkingDayOf(YearMonth month) {
        var skipped = new ArrayList<Skipped>();
        LocalDate last = month.atEndOfMonth();
        return new Counted("last working day of the month to", last, move(last, -1, skipped), skipped);
    }

    public Counted lastDayOf(YearMonth month) {
        LocalDate last = month.atEndOfMonth();
        return new Counted("last day of the month of", month.atDay(1), last, List.of());
    }

    /** The date itself or the next working day. */
    public LocalDate onOrAfter(LocalDate date) {
        return move(date, 1, new ArrayList<>());
    }

    /** The date itself or the working day before it. */
    public LocalDate onOrBefore(LocalDate date) {
        return move(date, -1, new ArrayList<>());
    }

    private Counted firstOnOrAfter(String count, LocalDate from, LocalDate target) {
        var skipped = new ArrayList<Skipped>();
        return new Counted(count, from, move(target, 1, skipped), skipped);
    }

    private Counted lastOnOrBefore(String count, LocalDate from, LocalDate target) {
        var skipped = new ArrayList<Skipped>();
        LocalDate last = move(target, -1, skipped);
        if (last.isAfter(from)) {
            return new Counted(count, from, last, skipped);
        }
        // Everything between is closed: the first working day after, so that something is always possible.
        var passed = new ArrayList<Skipped>();
        return new Counted(count, from, move(from.plusDays(1), 1, passed), passed);
    }

    private LocalDate move(LocalDate start, int step, List<Skipped> skipped) {
        LocalDate date = start;
        for (var why = whyNot(date); why.isPresent(); why = whyNot(date)) {
            skipped.add(why.get());
            date = date.plusDays(step);
        }
        return date;
    }

    private static void atLeastOne(int n) {
        if (n < 1) {
            throw new IllegalArgumentException("counts from 1, not " + n);
        }
    }

    private static String units(int n, String unit) {
        return n == 1 ? "1 " + unit : n + " " + unit + "s";
    }
}
