package org.practiceaudit.local.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.PriorityQueue;

/** What is to be done on which day, by several who share one business time. What is done may put more on it. */
final class Agenda {
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private record Entry(LocalDate day, int number, Runnable what) {}

    private final BusinessTime time;
    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::day).thenComparing(Entry::number));
    private int number;

    Agenda(BusinessTime time) {
        this.time = time;
    }

    void on(LocalDate day, Runnable what) {
        entries.add(new Entry(day, number++, what));
    }

    /** Goes from day to day until nothing is left to do. */
    void follow() {
        while (!entries.isEmpty()) {
            var next = entries.poll();
            if (time.today().isBefore(next.day())) {
                time.moveTo(next.day(), MORNING);
            }
            next.what().run();
            time.settle();
        }
    }
}
