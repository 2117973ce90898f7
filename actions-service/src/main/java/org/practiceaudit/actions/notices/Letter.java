package org.practiceaudit.actions.notices;

import io.quarkus.mailer.Mail;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One mail: a notice that is urgent, or all of somebody's digest. It says which fact, a reference and a link; no name, and
 * nothing of what anybody wrote.
 */
record Letter(String authority, String recipient, List<NoticeRow> notices) {
    Letter {
        notices = List.copyOf(notices);
    }

    List<Long> ids() {
        return notices.stream().map(notice -> notice.id).toList();
    }

    NoticeRow first() {
        return notices.getFirst();
    }

    /** The same for every try, so that a reader's mail program shows it once. */
    String messageId() {
        return "<" + (first().atOnce ? "notice." : "digest.") + first().id + "." + authority
                + "@practice-audit.invalid>";
    }

    Mail mail(String address, MailSettings settings) {
        return Mail.withText(address, subject(), text(settings)).addHeader("Message-ID", messageId());
    }

    private String subject() {
        return "Practice audit: "
                + (first().atOnce ? Wording.title(first()) : "daily digest, " + notices.size() + " to read");
    }

    private String text(MailSettings settings) {
        return notices.stream()
                        .map(notice -> Wording.sentence(notice) + "\n" + settings.link("/inbox/" + notice.id) + "\n")
                        .collect(Collectors.joining("\n"))
                + "\nSent by the practice audit platform. Sign in to read more.\n";
    }
}
