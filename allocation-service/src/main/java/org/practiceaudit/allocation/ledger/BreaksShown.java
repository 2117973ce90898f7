package org.practiceaudit.allocation.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.practiceaudit.programme.Breaks;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.Role;

/**
 * The breaks of a month and what is left of them (PQ-04).
 *
 * @param askedBy last day on which a break in the month can be asked for (PQ-03)
 * @param auditors of the month, by the staff directory now
 * @param limit how many of them may have a break
 * @param granted how many have one; requests that wait for an answer count towards nothing
 * @param left how many more may have one
 * @param limitReached left out while it was not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BreaksShown(
        String programme,
        int version,

        @Schema(implementation = String.class, pattern = "^[0-9]{4}-[0-9]{2}$")
        YearMonth month,

        LocalDate askedBy,
        int auditors,
        int limit,
        int granted,
        int left,
        LimitShown limitReached,
        List<RequestShown> requests) {

    /** @param told roles that hear of it */
    public record LimitShown(Instant at, int auditors, int limit, List<Role> told) {}

    /**
     * @param state pending, granted, refused or withdrawn
     * @param answeredBy left out where the limit refused it
     * @param refusal why it was refused, a code
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RequestShown(
            String auditor,
            BreakReason reason,
            String state,
            String requestedBy,
            Instant requestedAt,
            String answeredBy,
            Instant answeredAt,
            String refusal) {
        private static RequestShown of(BreakMonth.Request request) {
            return switch (request.answer()) {
                case BreakMonth.Answer.Pending() -> answered(request, "pending", null, null, null);
                case BreakMonth.Answer.Granted(var by, var _, var at) -> answered(request, "granted", by, at, null);
                case BreakMonth.Answer.Refused(var by, var why, var at) -> answered(request, "refused", by, at, why);
                case BreakMonth.Answer.Withdrawn(var by, var at) -> answered(request, "withdrawn", by, at, null);
            };
        }

        private static RequestShown answered(
                BreakMonth.Request request, String state, String by, Instant at, String refusal) {
            return new RequestShown(
                    request.auditor(),
                    request.reason(),
                    state,
                    request.requestedBy(),
                    request.requestedAt(),
                    by,
                    at,
                    refusal);
        }
    }

    /** @param mayRead whose requests the reader may see */
    static BreaksShown of(
            ProgrammePolicy policy, YearMonth month, BreakMonth state, int auditors, Predicate<String> mayRead) {
        int limit =
                switch (policy.breaks()) {
                    case Breaks.NotGiven _ -> 0;
                    case Breaks.OnRequest asked -> asked.limit(auditors);
                };
        return switch (state) {
            case BreakMonth.NotOpened() -> of(policy, month, auditors, limit, 0, null, List.of());
            case BreakMonth.Opened opened ->
                of(
                        policy,
                        month,
                        auditors,
                        limit,
                        opened.granted().size(),
                        opened.limitReached()
                                .map(each -> new LimitShown(each.at(), each.auditors(), each.limit(), each.told()))
                                .orElse(null),
                        opened.requests().values().stream()
                                .filter(each -> mayRead.test(each.auditor()))
                                .map(RequestShown::of)
                                .toList());
        };
    }

    private static BreaksShown of(
            ProgrammePolicy policy,
            YearMonth month,
            int auditors,
            int limit,
            int granted,
            LimitShown reached,
            List<RequestShown> requests) {
        return new BreaksShown(
                policy.id(),
                policy.version(),
                month,
                BreakMonth.askedBy(month),
                auditors,
                limit,
                granted,
                Math.max(0, limit - granted),
                reached,
                requests);
    }
}
