package org.practiceaudit.programme;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** When an activity is held. */
public sealed interface Timetable {

    String source();

    /** A new cycle every month. */
    record EveryMonth(String source) implements Timetable {
        public EveryMonth {
            new Checks().sourced(source).orThrow();
        }
    }

    /**
     * Each service group has cycles of its own, one after the other (TH-01).
     *
     * @param months calendar months from a cycle's first day to its last; divides the year
     */
    record Rolling(int months, List<ServiceGroup> groups, String source) implements Timetable {
        public Rolling {
            groups = List.copyOf(groups);
            new Checks()
                    .that(
                            List.of(1, 2, 3, 4, 6, 12).contains(months),
                            "months",
                            "is " + months,
                            "give 1, 2, 3, 4, 6 or 12, so that cycles begin in the same months every year")
                    .some("groups", groups)
                    .distinct("groups", groups, ServiceGroup::code)
                    .sourced(source)
                    .orThrow();
        }

        public Optional<ServiceGroup> group(String code) {
            return groups.stream().filter(group -> group.code().equals(code)).findFirst();
        }
    }

    /**
     * @param services as the child-level extract names them
     * @param firstMonth a calendar month, 1 to 12, in which a cycle of this group begins
     */
    record ServiceGroup(String code, String name, List<String> services, int firstMonth) {
        public ServiceGroup {
            services = List.copyOf(services);
            new Checks()
                    .code("code", code)
                    .text("name", name)
                    .some("services", services)
                    .range("firstMonth", firstMonth, 1, 12)
                    .orThrow();
        }
    }

    /** In named months of the audit year, each with its number of audits (CA-01). */
    record InMonths(List<Held> held, String source) implements Timetable {
        public InMonths {
            held = List.copyOf(held);
            new Checks()
                    .some("held", held)
                    .distinct("held", held, each -> String.valueOf(each.month()))
                    .sourced(source)
                    .orThrow();
        }
    }

    /**
     * @param target audits proposed for this month; 0 where the number does not come from the calendar
     * @param jointlyWith codes of other services that audit together with this one (CA-09)
     */
    record Held(int month, int target, List<String> jointlyWith) {
        public Held {
            jointlyWith = List.copyOf(jointlyWith);
            new Checks()
                    .range("month", month, 1, 12)
                    .range("target", target, 0, 10_000)
                    .distinct("jointlyWith", jointlyWith, code -> code)
                    .orThrow();
        }
    }

    /** Whenever there is a reason, or somebody entitled asks for it. */
    record OnDemand(String source) implements Timetable {
        public OnDemand {
            new Checks().sourced(source).orThrow();
        }
    }

    /**
     * With a cycle of another activity: beside it (TH-07), or later to go back to its audits (TH-29, TH-31).
     *
     * @param activity code of the activity that it follows
     * @param monthsLater calendar months from the first month of the cycle that it follows to its own; 0 for the same month
     */
    record Following(String activity, int monthsLater, String source) implements Timetable {
        public Following {
            new Checks()
                    .code("activity", activity)
                    .range("monthsLater", monthsLater, 0, 24)
                    .sourced(source)
                    .orThrow();
        }
    }

    /** Whether a cycle may begin in this month, of this group where there are groups. */
    default boolean begins(YearMonth month, String group) {
        return switch (this) {
            case EveryMonth _, OnDemand _, Following _ -> true;
            case Rolling rolling ->
                rolling.group(group)
                        .map(each -> Math.floorMod(month.getMonthValue() - each.firstMonth(), rolling.months()) == 0)
                        .orElse(false);
            case InMonths(var held, var _) -> held.stream().anyMatch(each -> each.month() == month.getMonthValue());
        };
    }

    /** Calendar months from a cycle's first day to its last. */
    default int length() {
        return switch (this) {
            case Rolling rolling -> rolling.months();
            case EveryMonth _, OnDemand _, Following _, InMonths _ -> 1;
        };
    }

    /** Codes of other services that audit together with this one in this month; none where it is held alone. */
    default List<String> jointlyWith(YearMonth month) {
        return this instanceof InMonths(var held, var _)
                ? held.stream()
                        .filter(each -> each.month() == month.getMonthValue())
                        .findFirst()
                        .map(Held::jointlyWith)
                        .orElse(List.of())
                : List.of();
    }

    /** The number of audits that the calendar names for this month; 0 where it names none. */
    default int target(YearMonth month) {
        return this instanceof InMonths(var held, var _)
                ? held.stream()
                        .filter(each -> each.month() == month.getMonthValue())
                        .mapToInt(Held::target)
                        .findFirst()
                        .orElse(0)
                : 0;
    }
}
