package org.practiceaudit.allocation.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.practiceaudit.programme.Role;

/** The breaks of one programme in one month. */
sealed interface BreakMonth {
    record NotOpened() implements BreakMonth {}

    /**
     * @param requests by the auditor whose break it would be, the latest of each
     * @param limitReached when the limit was last reached, if it was (PQ-04)
     */
    record Opened(
            String authority,
            String programme,
            int version,
            YearMonth month,
            SortedMap<String, Request> requests,
            Optional<Limit> limitReached)
            implements BreakMonth {
        public Opened {
            requests = Collections.unmodifiableSortedMap(new TreeMap<>(requests));
        }

        Optional<Request> request(String auditor) {
            return Optional.ofNullable(requests.get(auditor));
        }

        List<Request> granted() {
            return requests.values().stream()
                    .filter(request -> request.answer() instanceof Answer.Granted)
                    .toList();
        }

        Opened with(String auditor, Request request) {
            var more = new TreeMap<>(requests);
            more.put(auditor, request);
            return new Opened(authority, programme, version, month, more, limitReached);
        }

        Opened answered(String auditor, Answer answer) {
            return with(auditor, requests.get(auditor).with(answer));
        }

        Opened with(Limit limit) {
            return new Opened(authority, programme, version, month, requests, Optional.of(limit));
        }
    }

    /** @param told roles that hear of it */
    record Limit(int auditors, int limit, List<Role> told, Instant at) {}

    record Request(String auditor, BreakReason reason, String requestedBy, Instant requestedAt, Answer answer) {
        Request with(Answer answered) {
            return new Request(auditor, reason, requestedBy, requestedAt, answered);
        }
    }

    /** What became of a request. */
    sealed interface Answer {
        record Pending() implements Answer {}

        record Granted(String by, String rule, Instant at) implements Answer {}

        /** @param by null where the limit did */
        record Refused(String by, String reason, Instant at) implements Answer {}

        record Withdrawn(String by, Instant at) implements Answer {}
    }

    /** PQ-03: the last day on which a break in this month can be asked for. */
    static LocalDate askedBy(YearMonth month) {
        return month.minusMonths(1).atEndOfMonth();
    }
}
