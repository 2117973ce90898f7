package org.practiceaudit.moderation.disputes;

import org.practiceaudit.programme.DisputeRoute.Subject;

/**
 * Names the n-th dispute of a subject about an audit. It begins only when the ones before it are decided, which they stay,
 * and a stream begins once: so of one subject no two are ever open, whoever races.
 *
 * @param number from 1
 */
record DisputeId(String audit, Subject subject, int number) {
    String stream() {
        return audit + "-" + subject.code() + "-" + number;
    }
}
