package org.practiceaudit.actions.notices;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.practiceaudit.actions.Backoff;

/** Whether and how mail goes out. Without a server people are told in their inbox only. */
@ApplicationScoped
class MailSettings {
    private final boolean on;
    private final String linkBase;
    private final Backoff backoff;

    /**
     * @param firstPause before a mail that failed is tried again
     * @param giveUpAfter how long after its first try a mail is given up
     */
    MailSettings(
            @ConfigProperty(name = "practice-audit.mail.host") Optional<String> host,
            @ConfigProperty(name = "practice-audit.link-base", defaultValue = "http://localhost:8085") String linkBase,
            @ConfigProperty(name = "practice-audit.mail.first-pause", defaultValue = "10s") Duration firstPause,
            @ConfigProperty(name = "practice-audit.mail.give-up-after", defaultValue = "3d") Duration giveUpAfter) {
        this.on = host.filter(name -> !name.isBlank()).isPresent();
        this.linkBase = linkBase;
        this.backoff = new Backoff(firstPause, giveUpAfter);
    }

    boolean on() {
        return on;
    }

    /** Of mails that were not taken. */
    Backoff backoff() {
        return backoff;
    }

    /** Where a path of the platform is opened by people. */
    String link(String path) {
        return linkBase + path;
    }
}
