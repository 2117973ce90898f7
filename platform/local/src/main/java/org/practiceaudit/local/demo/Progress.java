package org.practiceaudit.local.demo;

import java.time.Duration;
import java.time.Instant;

/** Says what is going on, and since when. */
final class Progress {
    private final Instant begun = Instant.now();

    void say(String what) {
        System.out.printf("%4d s  %s%n", Duration.between(begun, Instant.now()).toSeconds(), what);
    }
}
