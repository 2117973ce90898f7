package org.practiceaudit.actions.notices;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether and how mail goes out. Without a server people are told in their inbox only. */
@ApplicationScoped
class MailSettings {
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final boolean on;
    private final String linkBase;
    private final Duration firstPause;
    private final Duration giveUpAfter;

    /**
     * @param firstPause before a mail that failed is tried again; each pause is twice the one before, up to an hour
     * @param giveUpAfter how long after its first try a mail is given up
     */
    MailSettings(
            @ConfigProperty(name = "practice-audit.mail.host") Optional<String> host,
            @ConfigProperty(name = "practice-audit.link-base", defaultValue = "http://localhost:8084") String linkBase,
            @ConfigProperty(name = "practice-audit.mail.first-pause", defaultValue = "10s") Duration firstPause,
            @ConfigProperty(name = "practice-audit.mail.give-up-after", defaultValue = "3d") Duration giveUpAfter) {
        this.on = host.filter(name -> !name.isBlank()).isPresent();
        this.linkBase = linkBase;
        this.firstPause = firstPause;
        this.giveUpAfter = giveUpAfter;
    }

    boolean on() {
        return on;
    }

    Duration giveUpAfter() {
        return giveUpAfter;
    }

    /** @param attempts made so far, at least one */
    Duration pauseAfter(int attempts) {
        var pause = firstPause.multipliedBy(1L << Math.min(attempts - 1, 12));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    /** Where a path of the platform is opened by people. */
    String link(String path) {
        return linkBase + path;
    }
}
