package org.practiceaudit.reporting.known;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.practiceaudit.programme.WorkingDays;
import org.practiceaudit.web.Problems;

/** What a report is asked to be about: one cycle, or the cycles of some time. A resource takes it as {@code @BeanParam}. */
public class Over {
    /** Without days asked for, two years back, which every rule that compares is content with, and what is planned ahead. */
    private static final int YEARS_BACK = 2;

    private static final int YEARS_AHEAD = 1;

    @QueryParam("cycle")
    @Parameter(description = "One cycle; else those of the time from one day to another.")
    String cycle;

    @QueryParam("from")
    @Parameter(description = "First day; two years back when left out.", schema = @Schema(format = "date"))
    String from;

    @QueryParam("to")
    @Parameter(description = "Last day; a year ahead when left out.", schema = @Schema(format = "date"))
    String to;

    @QueryParam("asAt")
    @Parameter(description = "As known on a past day; now when left out.", schema = @Schema(format = "date"))
    String asAt;

    public Over() {}

    private Over(String cycle, String from, String to, String asAt) {
        this.cycle = cycle;
        this.from = from;
        this.to = to;
        this.asAt = asAt;
    }

    /** One cycle, as known on a past day or, with null, now. */
    public static Over cycle(String cycle, String asAt) {
        return new Over(cycle, null, null, asAt);
    }

    /** Some time, each as a day or null. */
    public static Over time(String from, String to, String asAt) {
        return new Over(null, from, to, asAt);
    }

    public Optional<String> cycle() {
        return Optional.ofNullable(cycle).filter(it -> !it.isEmpty());
    }

    public KnownUntil known() {
        return KnownUntil.asked(asAt);
    }

    public LocalDate from() {
        return day("from", from).orElseGet(() -> today().minusYears(YEARS_BACK));
    }

    public LocalDate to() {
        return day("to", to).orElseGet(() -> today().plusYears(YEARS_AHEAD));
    }

    private LocalDate today() {
        return known().day().orElseGet(() -> LocalDate.now(WorkingDays.LONDON));
    }

    private static Optional<LocalDate> day(String field, String text) {
        try {
            return Optional.ofNullable(text).filter(it -> !it.isEmpty()).map(LocalDate::parse);
        } catch (DateTimeException _) {
            throw Problems.invalid(field, "'" + field + "' is not a day.", "Send a day such as 2026-09-30.");
        }
    }
}
