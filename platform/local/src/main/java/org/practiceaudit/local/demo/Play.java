package org.practiceaudit.local.demo;

import java.time.LocalDate;
import java.util.Set;

/** What the demo plays once everything that it needs is up. */
sealed interface Play permits MonthPlay, ProgrammePlay {
    static Play of(DemoOptions options) {
        return options.programme()
                .<Play>map(id -> new ProgrammePlay(Published.of(id)))
                .orElseGet(MonthPlay::new);
    }

    /** Everything that is up. */
    record Stage(Site site, Api api, Settled settled, BusinessTime time, Progress progress) {}

    /** Those that must run. */
    Set<Service> services();

    /** The day with which business time begins. */
    LocalDate begins();

    /** Plays and prints what it came to; answers whether all was as expected. */
    boolean play(Stage stage);
}
