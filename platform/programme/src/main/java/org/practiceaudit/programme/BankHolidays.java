package org.practiceaudit.programme;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Bank holidays of England and Wales by name, substitute days included. Computed once a year and kept. */
final class BankHolidays {

    private static final HolidayManager MANAGER =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));
    private static final Map<Integer, Map<LocalDate, String>> YEARS = new ConcurrentHashMap<>();

    private BankHolidays() {}

    static Optional<String> on(LocalDate date) {
        return Optional.ofNullable(
                YEARS.computeIfAbsent(date.getYear(), BankHolidays::of).get(date));
    }

    private static Map<LocalDate, String> of(int year) {
        // "eng": England and Wales share one calendar.
        return MANAGER.getHolidays(Year.of(year), "eng").stream()
                .collect(Collectors.toUnmodifiableMap(
                        BankHolidays::dayOff, BankHolidays::name, (one, other) -> one + " and " + other));
    }

    /** A holiday on a weekend is kept on its substitute day. */
    private static LocalDate dayOff(Holiday holiday) {
        return holiday.getObservedDate().orElse(holiday.getActualDate());
    }

    private static String name(Holiday holiday) {
        String name = holiday.getDescription(Locale.UK);
        return dayOff(holiday).equals(holiday.getActualDate()) ? name : name + ", substitute day";
    }
}
